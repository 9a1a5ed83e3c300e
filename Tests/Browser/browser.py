"""What `make test-browser` tries in a real browser: sign in, a Saturday by touch without network,
confirmation by link, every page without a finding of axe.

Usage: browser.py PROGRAM [--screenshots FOLDER]
"""

import os
import signal
import sys
import tempfile

from playwright.sync_api import Error, expect, sync_playwright

from server import PASSWORD, Server, last_saturday

PROGRAM = os.path.abspath(sys.argv[1])
SHOTS = sys.argv[sys.argv.index("--screenshots") + 1] if "--screenshots" in sys.argv else None
PAGES = {
    "quantri": ["/quan-tri"],
    "hoaninh": [
        "/ghi", "/so", "/xac-nhan", "/nhap", "/tien-do", "/tai-khoan", "/danh-gia", "/ra-soat",
    ],
    "matran": ["/xac-nhan"],
    "dieuphoi": ["/tien-do", "/ra-soat", "/danh-gia", "/nhap"],
    "lanhdao": [
        "/", "/don-vi", "/don-vi/25036@2025-07-01", "/ke-hoach?don-vi=25036@2025-07-01",
        "/bao-cao?ky=2024-06", "/bao-cao?ky=2024-06&loai=van-phong",
        "/bao-cao?ky=2024-06&loai=lanh-dao&bieu-do=criteria-met", "/bao-cao?ky=2024-06&loai=zalo",
        "/bieu-do", "/bieu-do/criteria-met", "/quy-dinh", "/tai-khoan",
        "/muc-tieu/hoa-ninh-loai-v", "/muc-tieu/hoa-ninh-loai-v/du-bao",
    ],
    None: ["/cong-khai", "/dang-nhap"],
}


def sign_in(page, server, login):
    page.goto(server.address + "/dang-nhap")
    page.get_by_label("Tên đăng nhập").fill(login)
    first = login in server.codes
    page.get_by_label("Mã hoặc mật khẩu").fill(server.codes.pop(login) if first else PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    if first:
        page.get_by_label("Mật khẩu mới").fill(PASSWORD)
        page.get_by_label("Nhắc lại mật khẩu").fill(PASSWORD)
        page.get_by_role("button", name="Lưu").click()
    expect(page.get_by_role("button", name="Đăng xuất")).to_be_visible()


def tour(browser, server, axe):
    """Every page, narrow and wide: nothing refused, no finding of axe, no error of a script."""
    wrong = []
    for login, paths in PAGES.items():
        for width, height in [(360, 740), (1280, 900)]:
            context = browser.new_context(viewport={"width": width, "height": height}, locale="vi-VN")
            page = context.new_page()
            page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
            page.on("console", lambda said: said.type == "error" and wrong.append(f"{page.url}: {said.text}"))
            if login:
                sign_in(page, server, login)
            for path in paths:
                answer = page.goto(server.address + path)
                if answer.status != 200:
                    wrong.append(f"{path}: {answer.status}")
                # A level that nobody checked never looks as if somebody had.
                if path == "/" and not page.locator(".card .result", has_text="†").count():
                    wrong.append("/: no card has its dagger")
                wide = page.evaluate("document.documentElement.scrollWidth")
                if wide > width + 1:
                    wrong.append(f"{path} at {width}: slides sideways ({wide})")
                found = axe.run(page)
                for violation in found.response["violations"]:
                    wrong.append(f"{path} at {width}: {violation['id']}: {violation['nodes'][0]['html'][:120]}")
                if SHOTS:
                    kind = path.partition("loai=")[2].split("&")[0]
                    name = path.strip("/").replace("/", "-").split("?")[0] or "bang"
                    name = f"{login or 'moi-nguoi'}-{name}" + (f"-{kind}" if kind else "")
                    page.screenshot(path=f"{SHOTS}/{name}-{width}.png", full_page=True)
            context.close()
    return wrong


def again(page):
    """Sends what waits, unless the page was quicker."""
    try:
        page.get_by_role("button", name="Gửi lại").tap(timeout=3000)
    except Error:
        pass


def saturday(browser, server):
    """By touch at 360 px: with network, without, after a reload, with the server gone: each once."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, locale="vi-VN")
    page = context.new_page()
    sign_in(page, server, "hoaninh")
    page.goto(server.address + "/ghi")
    page.evaluate("navigator.serviceWorker.ready")
    before = len(server.work_days())

    def fill(place, people):
        page.get_by_label("Thôn, tổ dân phố", exact=True).fill(place)
        page.get_by_label("Tổng số lượt người", exact=True).fill(people)
        page.get_by_label("Khơi thông cống rãnh", exact=True).fill("250")
        page.get_by_role("button", name="Ghi vào sổ").tap()

    fill("Thôn 1", "45")
    expect(page.get_by_role("status")).to_contain_text("Đã vào sổ")
    assert len(server.work_days()) == before + 1

    context.set_offline(True)
    fill("Thôn 2", "30")
    outbox = page.get_by_role("region", name="Chưa gửi")
    expect(outbox).to_contain_text("chưa gửi")
    page.reload()
    expect(page.get_by_role("region", name="Chưa gửi")).to_contain_text("Thôn 2")
    context.set_offline(False)
    again(page)
    expect(page.get_by_role("region", name="Chưa gửi")).not_to_contain_text("Thôn 2 –")
    assert len(server.work_days()) == before + 2, server.work_days()[-3:]

    # The server is gone and comes back.
    page.goto(server.address + "/ghi")
    server.stop(signal.SIGKILL)
    fill("Thôn 3", "20")
    expect(page.get_by_role("region", name="Chưa gửi")).to_contain_text("chưa gửi")
    server.start()
    again(page)
    expect(page.get_by_role("status")).to_contain_text("Đã vào sổ")
    assert len(server.work_days()) == before + 3

    # The same again is the same work day; what is wrong is said and kept.
    fill("Thôn 3", "20")
    expect(page.get_by_role("status")).to_contain_text("Đã vào sổ")
    assert len(server.work_days()) == before + 3
    fill("Thôn 4", "ba mươi")
    expect(page.get_by_role("region", name="Chưa gửi")).to_contain_text("bị trả lại")
    assert len(server.work_days()) == before + 3

    # Another account on the same phone sees nothing of it; signing out says what is unsent.
    said = []
    page.once("dialog", lambda dialog: (said.append(dialog.message), dialog.accept()))
    page.get_by_role("button", name="Đăng xuất").click()
    page.wait_for_url("**/dang-nhap")
    assert "1 buổi chưa gửi" in said[0], said
    sign_in(page, server, "dieuphoi")
    page.goto(server.address + "/ghi")
    expect(page.get_by_text("Thôn 4")).to_have_count(0)
    context.close()


def phone(browser):
    """A context of a phone, and its page."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, locale="vi-VN")
    return context, context.new_page()


def stumbled(browser, server):
    """What people who tried the form stumbled over."""
    context, page = phone(browser)
    sign_in(page, server, "hoaninh")
    page.goto(server.address + "/ghi")
    page.evaluate("navigator.serviceWorker.ready")
    box, told = page.get_by_role("region", name="Chưa gửi"), page.get_by_role("status")
    send = page.get_by_role("button", name="Ghi vào sổ")

    def field(name):
        return page.get_by_label(name, exact=True)

    def count():
        return len(server.work_days())

    def seen(locator):
        """Wholly in the window, as somebody sees it who does not scroll."""
        box = locator.bounding_box()
        return 0 <= box["y"] and box["y"] + box["height"] <= 740

    before = count()
    # One tap on an empty form is no outing, and is said at the field.
    send.tap()
    expect(told).to_contain_text("Chưa ghi")
    expect(page.locator("#o-people-loi")).to_contain_text("Chưa có con số nào")
    assert count() == before

    # Refused: the form stays as it is, the finding stands at its field, which is seen and focused.
    field("Thôn, tổ dân phố").fill("Thôn 11")
    field("Đơn vị chủ trì").fill("Hội Phụ nữ")
    field("Tổng số lượt người").fill("-5")
    field("Khơi thông cống rãnh").fill("70")
    send.tap()
    expect(told).to_contain_text("Bị trả lại")
    expect(page.locator("#o-people-loi")).to_contain_text("“Tổng số lượt người”: số âm -5. Cần:")
    expect(field("Tổng số lượt người")).to_be_focused()
    expect(field("Khơi thông cống rãnh")).to_have_value("70")
    assert seen(told) and seen(field("Tổng số lượt người"))
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/ghi-bi-tra-lai-360.png")

    # Loaded anew while it is being mended, it is there still, in the form and in the outbox.
    page.reload()
    expect(field("Tổng số lượt người")).to_have_value("-5")
    expect(box).to_contain_text("bị trả lại")
    box.get_by_role("button", name="Sửa").tap()
    page.reload()
    expect(box).to_contain_text("đang sửa")
    field("Tổng số lượt người").fill("31")
    send.tap()
    expect(told).to_contain_text("Đã vào sổ")
    assert seen(told)
    expect(page.locator("#tom-tat")).to_be_empty()
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/ghi-da-vao-so-360.png")
    assert count() == before + 1

    # The next is another: what is told to be in the log is in the log.
    expect(field("Tổng số lượt người")).to_have_value("")
    page.locator("[data-ngay]").nth(1).tap()
    field("Tổng số lượt người").fill("77")
    send.tap()
    expect(told).to_contain_text("Đã vào sổ")
    page.wait_for_function("!document.querySelector('[name=people]').value")
    assert count() == before + 2
    assert 77 in [day.get("people") for day in server.work_days()]

    # Two taps at once are one.
    page.locator("[data-ngay]").nth(2).tap()
    field("Tổng số lượt người").fill("15")
    send.tap()
    send.tap()
    page.wait_for_function("!document.querySelector('[name=people]').value")
    expect(box).not_to_contain_text("bị trả lại")
    assert count() == before + 3

    # The same again with another figure: correct that one, or it is another.
    field("Tổng số lượt người").fill("16")
    send.tap()
    expect(box.get_by_role("link", name="Sửa buổi đó")).to_be_visible()
    assert seen(told) and count() == before + 3
    page.locator("#ket-qua").get_by_role("button", name="Đây là buổi khác").tap()
    expect(told).to_contain_text("Đã vào sổ")
    assert count() == before + 4

    # A planned outing that was sent back stays planned.
    field("Ngày").fill("32/12/2026")
    page.get_by_label("Buổi dự kiến").check()
    field("Tổng số lượt người").fill("20")
    send.tap()
    expect(told).to_contain_text("Bị trả lại")
    box.get_by_role("button", name="Sửa").tap()
    assert page.get_by_label("Buổi dự kiến").is_checked()
    assert page.locator("[name=du-kien]").get_attribute("value") == "1"
    page.once("dialog", lambda dialog: dialog.accept())
    box.get_by_role("button", name="Bỏ").tap()

    # Without network after a reload: whose it is, what is offered, the last Saturday.
    context.set_offline(True)
    page.reload()
    expect(field("Ngày")).to_have_value(last_saturday())
    assert "xã Hòa Ninh" in page.locator("#o-unit").input_value()
    page.get_by_role("button", name="Giống tuần trước").tap()
    expect(field("Đơn vị chủ trì")).to_have_value("Hội Phụ nữ")
    field("Thôn, tổ dân phố").fill("Thôn 12")
    field("Tổng số lượt người").fill("12")
    send.tap()
    expect(told).to_contain_text("Chưa gửi được")
    expect(box).to_contain_text("chưa gửi")
    context.set_offline(False)
    again(page)
    expect(box).not_to_contain_text("Thôn 12 –")
    assert count() == before + 5

    # Somebody else signs in beside: an entry of the page before is not sent under their name.
    page.goto(server.address + "/ghi")
    beside = context.new_page()
    beside.goto(server.address + "/tai-khoan")
    beside.get_by_role("button", name="Đăng xuất", exact=True).click()
    beside.wait_for_url("**/dang-nhap")
    sign_in(beside, server, "matran")
    field("Thôn, tổ dân phố").fill("Thôn 13")
    field("Tổng số lượt người").fill("13")
    send.tap()
    expect(told).to_contain_text("đang đăng nhập “matran”")
    assert count() == before + 5

    # Signed out: nothing in clear stays, and the entry is sent at the next sign-in.
    beside.get_by_role("button", name="Đăng xuất", exact=True).click()
    beside.wait_for_url("**/dang-nhap")
    assert beside.evaluate("JSON.stringify(localStorage)") == "{}"
    field("Thôn, tổ dân phố").fill("Thôn 14")
    field("Tổng số lượt người").fill("14")
    send.tap()
    expect(told).to_contain_text("Hết phiên đăng nhập")
    sign_in(page, server, "hoaninh")
    page.goto(server.address + "/ghi")
    expect(box).to_contain_text("Không có buổi nào chờ gửi")
    assert count() == before + 7
    context.close()


def link(browser, server):
    """A link confirms what it names, for whoever has the number."""
    officer = browser.new_context(locale="vi-VN").new_page()
    sign_in(officer, server, "hoaninh")
    officer.goto(f"{server.address}/xac-nhan?thang={last_saturday()[6:]}-{last_saturday()[3:5]}")
    officer.get_by_label("Thôn, tổ dân phố").last.fill("Thôn 1")
    officer.get_by_role("button", name="Tạo đường dẫn").click()
    address = officer.locator("code").inner_text()
    number = officer.locator("strong").inner_text()
    reader = browser.new_context(locale="vi-VN").new_page()
    reader.goto(address)
    assert "Thôn 1" not in reader.content()
    reader.get_by_label("Sáu số").fill("000000" if number != "000000" else "111111")
    reader.get_by_role("button", name="Mở").click()
    expect(reader.get_by_text("Số chưa đúng")).to_be_visible()
    reader.get_by_label("Sáu số").fill(number)
    reader.get_by_role("button", name="Mở").click()
    reader.get_by_role("checkbox").first.check()
    reader.get_by_role("button", name="Gửi").click()
    expect(reader.get_by_role("status")).to_contain_text("xác nhận 1")


def files(browser, server):
    """An Excel file is looked at and brought in; the month's report goes away as Word."""
    import docx
    import openpyxl
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Ngày", "Xã, thị trấn", "Thôn, tổ dân phố", "Tổng số lượt người"])
    sheet.append([last_saturday(), "xã Hòa Ninh", "Thôn 9", 31])
    sheet.append([last_saturday(), "xã Hòa Ninh", "Thôn 10", "ba mốt"])
    path = f"{server.folder}/thang.xlsx"
    book.save(path)
    page = browser.new_context(locale="vi-VN").new_page()
    sign_in(page, server, "hoaninh")
    before = len(server.work_days())

    def look():
        page.goto(server.address + "/nhap")
        page.get_by_label("Tệp Excel hoặc CSV").set_input_files(path)
        page.get_by_role("button", name="Xem trước").click()

    look()
    expect(page.get_by_role("alert")).to_contain_text("1 chỗ cần sửa")
    expect(page.locator("td", has_text="ba mốt").locator("strong")).to_be_visible()
    sheet["D3"] = 33
    book.save(path)
    look()
    expect(page.get_by_role("status")).to_contain_text("Chưa ghi gì")
    assert len(server.work_days()) == before
    page.get_by_role("button", name="Nhập vào sổ").click()
    expect(page.get_by_role("status")).to_contain_text("Đã vào sổ")
    assert len(server.work_days()) == before + 2
    page.goto(server.address + "/bao-cao?ky=2024-06&loai=van-phong")
    with page.expect_download() as held:
        page.get_by_role("link", name="Word", exact=True).click()
    word = docx.Document(held.value.path())
    assert "Hòa Ninh" in "\n".join(paragraph.text for paragraph in word.paragraphs)


def first_open(browser, server):
    """Says how long the form takes on a phone that has seen nothing of it: 400 kbit/s, 300 ms."""
    known = browser.new_context(locale="vi-VN")
    sign_in(known.new_page(), server, "hoaninh")
    state = known.storage_state()
    known.close()
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, locale="vi-VN",
        storage_state=state)
    page = context.new_page()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": 300, "downloadThroughput": 50_000, "uploadThroughput": 50_000})
    page.goto(server.address + "/ghi", wait_until="commit")
    page.get_by_label("Thôn, tổ dân phố", exact=True).fill("Thôn 1")
    page.wait_for_load_state("load")
    painted, ended, size = page.evaluate("""() => {
        const parts = ["navigation", "resource"].flatMap(kind => performance.getEntriesByType(kind));
        return [
            performance.getEntriesByName("first-contentful-paint")[0].startTime,
            Math.max(...parts.map(part => part.responseEnd)),
            parts.reduce((sum, part) => sum + part.encodedBodySize, 0)];
    }""")
    assert page.get_by_label("Thôn, tổ dân phố", exact=True).input_value() == "Thôn 1"
    print(f"First open at 400 kbit/s and 300 ms: the form stands after {painted / 1000:.1f} s "
          f"(must: ≤ 2), its scripts after {ended / 1000:.1f} s, {size / 1000:.1f} kB as they are")
    context.close()


def main():
    from axe_playwright_python.sync_playwright import Axe
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        server = Server(PROGRAM, folder)
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        try:
            if SHOTS:
                os.makedirs(SHOTS, exist_ok=True)
            wrong = tour(browser, server, Axe())
            for line in wrong:
                print(line)
            saturday(browser, server)
            stumbled(browser, server)
            link(browser, server)
            files(browser, server)
            first_open(browser, server)
            print("Saturday, outbox, link, files: as they should be")
            sys.exit(1 if wrong else 0)
        finally:
            server.stop()


main()
