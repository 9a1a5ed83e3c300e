"""Reads a calendar of ours with icalendar and with ics, and compares both with the plan's JSON.

    calendar_feed.py plan.ics plan.json
"""
import datetime
import json
import sys
import threading
import zoneinfo

import icalendar
import ics

HANOI = zoneinfo.ZoneInfo("Asia/Ho_Chi_Minh")


def by_icalendar(text):
    calendar = icalendar.Calendar.from_ical(text)
    return sorted(
        (event.decoded("dtstart").astimezone(HANOI), event.decoded("dtend").astimezone(HANOI),
         str(event["summary"]))
        for event in calendar.walk("VEVENT"))


def by_ics(text):
    return sorted(
        (event.begin.datetime.astimezone(HANOI), event.end.datetime.astimezone(HANOI), event.name)
        for event in ics.Calendar(text).events)


def main(feed, plan):
    text = open(feed, encoding="utf-8", newline="").read()
    first, second = by_icalendar(text), by_ics(text)
    assert first and first == second, (first[:2], second[:2])
    planned = sorted({entry["day"] for entry in json.load(open(plan))["calendar"]})
    assert sorted({start.date().isoformat() for start, _, _ in first}) == planned
    for start, end, summary in first:
        # A morning where people live, wherever the telephone is.
        assert start.utcoffset() == datetime.timedelta(hours=7), start
        assert 5 <= start.hour < 9 and start < end and end.hour <= 12, (start, end)
        assert start.date() == end.date() and summary, summary
        abroad = start.astimezone(zoneinfo.ZoneInfo("Europe/Berlin"))
        assert abroad - start == datetime.timedelta(0)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    print(f"Calendar: {len(first)} outings, alike for icalendar and ics.")


if __name__ == "__main__":
    # ics calls itself once a letter: its default stack ends after a few outings.
    sys.setrecursionlimit(100_000)
    threading.stack_size(512 * 1024 * 1024)
    failed = []

    def run():
        try:
            main(*sys.argv[1:])
        except BaseException as error:
            failed.append(error)
            raise

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    sys.exit(1 if failed else 0)
