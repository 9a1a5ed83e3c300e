"""The demonstration of Di Linh behind a server of its own, for tests in browsers."""

import datetime
import json
import os
import signal
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PASSWORD = "mua roi tren doi che"
ACCOUNTS = [
    ("quantri", "Quản trị máy chủ", "administer", None),
    ("hoaninh", "UBND xã Hòa Ninh", "write", "xã Hòa Ninh"),
    ("matran", "Mặt trận xã Hòa Ninh", "confirm", "xã Hòa Ninh"),
    ("dieuphoi", "Văn phòng điều phối", "coordinate", None),
    ("lanhdao", "Huyện ủy", "read", None),
]


class Server:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.environment = dict(
            os.environ, THUBAY_DATABASE=f"{folder}/so.sqlite", THUBAY_TARGETS=f"{ROOT}/targets",
            THUBAY_CHARTS=f"{ROOT}/charts", THUBAY_CAMPAIGN="di-linh-nq15",
            THUBAY_BY="Phòng Kinh tế", THUBAY_LANGUAGE="vi")
        self.run("init")
        self.run("simulate", "--seed", "7")
        self.codes = {}
        for login, office, role, unit in ACCOUNTS:
            words = ["account", "add", login, "--office", office, "--role", role, "--format", "json"]
            self.codes[login] = json.loads(self.run(*words, *(["--unit", unit] if unit else [])))["code"]
        self.port = 0
        self.start()

    def run(self, *words):
        return subprocess.run(
            [self.program, *words], env=self.environment, check=True, capture_output=True, text=True
        ).stdout

    def start(self):
        self.process = subprocess.Popen(
            [self.program, "serve", "--port", str(self.port)], env=self.environment,
            stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        assert line.startswith("Địa chỉ: http://"), line
        self.address = line.split(": ", 1)[1].strip().rstrip("/")
        self.port = int(self.address.rsplit(":", 1)[1])

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        self.process.wait(20)

    def work_days(self):
        return json.loads(self.run("log", "list", "--unit", "xã Hòa Ninh", "--format", "json"))["workDays"]


def last_saturday():
    day = datetime.date.today()
    while day.weekday() != 5:
        day -= datetime.timedelta(days=1)
    return day.strftime("%d/%m/%Y")
