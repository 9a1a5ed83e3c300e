"""The page of the log as Flask and Django make it: the same SQL on the same file, the same table.

Run by gunicorn with two workers: `peers:flask_app`, `peers:django_app`. Where the rows of the list
stand is asked once a worker, as our server keeps it until something is written.
"""

import json
import os
import sqlite3
import threading

LOG = os.environ["PEER_LOG"]
ACCOUNTS = os.environ["PEER_ACCOUNTS"]
ROWS = 100

INDEX = """
SELECT id FROM current_work_day WHERE status <> 'voided' ORDER BY first_day, unit, work_day
"""
PAGE = """
SELECT id, work_day, number, status, first_day, unit, place, organiser, people
FROM current_work_day WHERE id IN (SELECT value FROM json_each(?))
ORDER BY first_day, unit, work_day
"""
OUTPUTS = """
SELECT revision, kind, quantity FROM revision_output
WHERE revision IN (SELECT value FROM json_each(?)) ORDER BY revision, kind
"""
GIFTS = """
SELECT revision, kind, quantity FROM revision_contribution
WHERE revision IN (SELECT value FROM json_each(?)) ORDER BY revision, kind
"""



def _open(path):
    return sqlite3.connect(f"file:{path}?mode=ro", uri=True, check_same_thread=False)


def signed_in(login):
    if not hasattr(_threads, "accounts"):
        _threads.accounts = _open(ACCOUNTS)
    row = _threads.accounts.execute(
        "SELECT role FROM account WHERE login = ? AND NOT disabled", [login]).fetchone()
    return row is not None


_ids = [row[0] for row in _open(LOG).execute(INDEX)]
_threads = threading.local()


def rows_of(page):
    if not hasattr(_threads, "log"):
        _threads.log = _open(LOG)
    _log = _threads.log
    chosen = json.dumps(_ids[(page - 1) * ROWS:page * ROWS])
    rows = _log.execute(PAGE, [chosen]).fetchall()
    outputs = {}
    for revision, kind, quantity in _log.execute(OUTPUTS, [chosen]):
        outputs.setdefault(revision, []).append(f"{kind} {quantity / 1000:g}")
    list(_log.execute(GIFTS, [chosen]))
    shown = [
        {"id": work_day, "status": status, "day": "/".join(reversed(day.split("-"))),
         "unit": unit, "place": place or "–", "organiser": organiser or "–",
         "people": people if people is not None else "–",
         "work": "; ".join(outputs.get(row, [])) or "–"}
        for row, work_day, number, status, day, unit, place, organiser, people in reversed(rows)
    ]
    return shown, len(_ids), (len(_ids) + ROWS - 1) // ROWS


# Both engines take the same template.
TEMPLATE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Sổ</title></head>
<body><header><nav><ul><li><a href="/so">Sổ</a></li><li><a href="/ghi">Ghi</a></li></ul></nav></header>
<main><h1>Sổ</h1><p>{{ count }} buổi</p><table><caption>Sổ</caption><thead><tr><th scope="col">Ngày</th>
<th scope="col">Đơn vị</th><th scope="col">Thôn</th><th scope="col">Đơn vị chủ trì</th><th scope="col">Lượt người</th>
<th scope="col">Nội dung</th><th scope="col">Tình trạng</th></tr></thead><tbody>
{% for row in rows %}<tr><th scope="row"><a href="/so/{{ row.id }}">{{ row.day }}</a></th><td>{{ row.unit }}</td>
<td>{{ row.place }}</td><td>{{ row.organiser }}</td><td class="figure">{{ row.people }}</td><td>{{ row.work }}</td>
<td>{{ row.status }}</td></tr>{% endfor %}
</tbody></table><p>{{ page }}/{{ pages }}</p></main></body></html>"""


def make_flask():
    from flask import Flask, abort, render_template_string, request, session
    app = Flask(__name__)
    app.secret_key = "bench"

    @app.get("/vao")
    def enter():
        session["login"] = request.args["ten"]
        return ""

    @app.get("/so")
    def log():
        if not signed_in(session.get("login", "")):
            abort(403)
        page = int(request.args.get("trang", 1))
        rows, count, pages = rows_of(page)
        return render_template_string(TEMPLATE, rows=rows, count=count, page=page, pages=pages)

    return app


def make_django():
    import django
    from django.conf import settings
    settings.configure(
        SECRET_KEY="bench", ALLOWED_HOSTS=["*"], ROOT_URLCONF="urls", DEBUG=False,
        SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
        MIDDLEWARE=[
            "django.middleware.security.SecurityMiddleware",
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.common.CommonMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
        ],
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}])
    django.setup()
    import sys
    import types
    from django.http import HttpResponse, HttpResponseForbidden
    from django.template import Engine, Context
    from django.urls import path
    template = Engine().from_string(TEMPLATE)

    def enter(request):
        request.session["login"] = request.GET["ten"]
        return HttpResponse("")

    def log(request):
        if not signed_in(request.session.get("login", "")):
            return HttpResponseForbidden()
        page = int(request.GET.get("trang", 1))
        rows, count, pages = rows_of(page)
        return HttpResponse(template.render(
            Context({"rows": rows, "count": count, "page": page, "pages": pages})))

    urls = types.ModuleType("urls")
    urls.urlpatterns = [path("so", log), path("vao", enter)]
    sys.modules["urls"] = urls
    from django.core.wsgi import get_wsgi_application
    return get_wsgi_application()


flask_app = make_flask() if os.environ["PEER"] == "flask" else None
django_app = make_django() if os.environ["PEER"] == "django" else None
