"""What a server must bear, over the network: sent five times at once, a unit that has ended, 200 MB, ten
thousand fields, paths with `..`, foreign origins, an account that is disabled, a log that is replaced.

Usage: hostile.py PROGRAM
"""

import http.client
import os
import re
import shutil
import sys
import tempfile
import threading
import urllib.parse

from server import PASSWORD, Server, last_saturday

JSON = {"Accept": "application/json"}


class Visitor:
    """One browser without a browser."""

    def __init__(self, server, login=None):
        self.host, self.port = server.address.removeprefix("http://").split(":")
        self.cookies, self.token = {}, ""
        if not login:
            return
        self.ask("POST", "/dang-nhap", {"ten": login, "mat-khau": server.codes[login]})
        self.ask("POST", "/mat-khau", {"phieu": self.seen("/mat-khau"), "moi": PASSWORD, "nhac-lai": PASSWORD})
        self.token = self.seen("/tai-khoan")

    def seen(self, path):
        return re.search(r'name="phieu" value="(\w+)"', self.ask("GET", path)[1])[1]

    def ask(self, method, path, form=None, headers=None, body=None, chunked=False):
        head = dict(headers or {})
        if self.cookies:
            head["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if form is not None:
            body = urllib.parse.urlencode(form)
            head["Content-Type"] = "application/x-www-form-urlencoded"
        connection = http.client.HTTPConnection(self.host, int(self.port), timeout=60)
        try:
            connection.request(method, path, body, head, encode_chunked=chunked)
            answer = connection.getresponse()
            text = answer.read().decode(errors="replace")
        finally:
            connection.close()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                cookie, _, rest = value.partition("=")
                self.cookies[cookie] = rest.split(";")[0]
        return answer.status, text


class Flood:
    """Many bytes, none of which is held."""

    def __init__(self, count):
        self.left = count

    def read(self, size):
        size = min(size, self.left)
        self.left -= size
        return b"x" * size


def hostile(server):
    writer, reader = Visitor(server, "hoaninh"), Visitor(server, "lanhdao")
    entry = {
        "phieu": writer.token, "ma-gui": "6f8c6a5e-0000-4000-8000-000000000001", "day": last_saturday(),
        "unit": "xã Hòa Ninh", "place": "Thôn 1", "people": "45"}
    before = len(server.work_days())
    answers = []
    threads = [
        threading.Thread(target=lambda: answers.append(writer.ask("POST", "/ghi", entry, JSON)[0]))
        for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [201] * 5, answers
    assert len(server.work_days()) == before + 1

    ended = dict(entry, unit="xã Đinh Trang Hòa", place="Thôn 2")
    ended["ma-gui"] = "6f8c6a5e-0000-4000-8000-000000000002"
    status, text = writer.ask("POST", "/ghi", ended, JSON)
    assert status == 422 and "ghi xã Hòa Ninh" in text, (status, text)

    kind = {"Content-Type": "multipart/form-data; boundary=ranh"}
    for chunked in [False, True]:
        length = {} if chunked else {"Content-Length": str(200 << 20)}
        try:
            status = writer.ask("POST", "/nhap", None, kind | length, Flood(200 << 20), chunked)[0]
        except (BrokenPipeError, ConnectionResetError):
            status = 413  # The server closed the door before all was sent.
        assert status == 413, status
    status = open(f"/proc/{server.process.pid}/status").read()
    peak = int(re.search(r"VmHWM:\s+(\d+)", status)[1])
    assert peak < 400_000, f"{peak} kB"

    many = {"phieu": writer.token} | {f"f{number}": "1" for number in range(10_000)}
    assert writer.ask("POST", "/ghi", many, JSON)[0] == 413
    for path in [
        "/../etc/passwd", "/tep/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/bieu-do/..%2f..%2fetc%2fpasswd.svg",
        "/ban-ky/..%2f..%2fx", "/so/..%2f..", "/tep/%00", "/%ff", "//example.org/", "/so/%E2%80%AE",
    ]:
        status, text = writer.ask("GET", path)
        assert status in (400, 404, 422) and "root:" not in text, (path, status)
    for origin in [
        {"Origin": "http://example.org"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ]:
        assert writer.ask("POST", "/ghi", entry, JSON | origin)[0] == 403, origin

    server.run("account", "disable", "hoaninh")
    assert writer.ask("GET", "/so")[0] == 303
    assert writer.ask("POST", "/ghi", entry, JSON)[0] == 401

    log, copy = f"{server.folder}/so.sqlite", f"{server.folder}/khac.sqlite"
    assert reader.ask("GET", "/")[0] == 200
    shutil.copy(log, copy)
    os.rename(log, log + ".kia")
    assert reader.ask("GET", "/")[0] == 503
    os.rename(copy, log)
    status, text = reader.ask("GET", "/")
    assert status == 503 and "thay bằng tệp khác" in text, (status, text)
    os.rename(log + ".kia", log)
    assert reader.ask("GET", "/")[0] == 200


def main():
    with tempfile.TemporaryDirectory() as folder:
        server = Server(os.path.abspath(sys.argv[1]), folder)
        try:
            hostile(server)
            print("Five at once, 200 MB, ten thousand fields, paths, origins, a replaced log: as they should be")
        finally:
            server.stop()


main()
