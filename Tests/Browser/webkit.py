"""The same Saturday in WebKit, the nearest thing to an iPhone's browser: sign in, send by touch, the
server stopped and started, reload, sent once.

Usage: webkit.py PROGRAM
"""

import os
import signal
import sys
import tempfile

from selenium.webdriver import WebKitGTK, WebKitGTKOptions
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait
from selenium.webdriver.webkitgtk.service import Service

from server import PASSWORD, Server

BROWSERS = [f"/usr/lib/x86_64-linux-gnu/webkit2gtk-{version}/MiniBrowser" for version in ("4.1", "4.0")]


def browser():
    options = WebKitGTKOptions()
    options.binary_location = next(path for path in BROWSERS if os.path.exists(path))
    options.add_argument("--automation")
    driver = WebKitGTK(options=options, service=Service("/usr/bin/WebKitWebDriver"))
    driver.set_window_size(360, 740)
    return driver


def field(driver, label):
    return driver.find_element(By.XPATH, f"//label[normalize-space()='{label}']/following::input[1]")


def press(driver, words):
    button = driver.find_element(By.XPATH, f"//button[normalize-space()='{words}']")
    driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", button)
    button.click()


def wait(driver, what, seconds=20):
    WebDriverWait(driver, seconds).until(lambda _: what())


def text(driver, css):
    return " ".join(found.text for found in driver.find_elements(By.CSS_SELECTOR, css))


def sign_in(driver, server, login):
    driver.get(server.address + "/dang-nhap")
    field(driver, "Tên đăng nhập").send_keys(login)
    field(driver, "Mã hoặc mật khẩu").send_keys(server.codes[login])
    press(driver, "Đăng nhập")
    wait(driver, lambda: "mat-khau" in driver.current_url)
    field(driver, "Mật khẩu mới").send_keys(PASSWORD)
    field(driver, "Nhắc lại mật khẩu").send_keys(PASSWORD)
    press(driver, "Lưu")
    wait(driver, lambda: driver.current_url.endswith("/ghi"))


def fill(driver, place, people):
    for label, value in [
        ("Thôn, tổ dân phố", place), ("Tổng số lượt người", people), ("Khơi thông cống rãnh", "250"),
    ]:
        found = field(driver, label)
        found.clear()
        found.send_keys(value)
    press(driver, "Ghi vào sổ")


def main():
    with tempfile.TemporaryDirectory() as folder:
        server = Server(os.path.abspath(sys.argv[1]), folder)
        driver = browser()
        try:
            sign_in(driver, server, "hoaninh")
            driver.execute_async_script("navigator.serviceWorker.ready.then(() => arguments[0]())")
            before = len(server.work_days())
            fill(driver, "Thôn 1", "45")
            wait(driver, lambda: "Đã vào sổ" in text(driver, ".done"))
            assert len(server.work_days()) == before + 1

            # The server is gone: the entry waits, also through a reload, and is sent once.
            server.stop(signal.SIGKILL)
            fill(driver, "Thôn 2", "30")
            wait(driver, lambda: "chưa gửi" in text(driver, "#hop-gui"))
            driver.refresh()
            wait(driver, lambda: "Thôn 2" in text(driver, "#hop-gui"))
            server.start()
            press(driver, "Gửi lại")
            wait(driver, lambda: "Thôn 2" not in text(driver, "#hop-gui"))
            assert len(server.work_days()) == before + 2
            driver.refresh()
            wait(driver, lambda: "Không có buổi nào" in text(driver, "#hop-gui"))
            assert len(server.work_days()) == before + 2
            print("WebKit: as it should be")
        finally:
            driver.quit()
            server.stop()


main()
