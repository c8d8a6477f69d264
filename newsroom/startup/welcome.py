"""Prints where the desk is and how to get in, once page and worker really answer."""

from __future__ import annotations

import json
import os
import time
from http.client import HTTPException
from urllib.request import urlopen

from newsroom.celery import app
from newsroom.environment import VAR, is_production

SECONDS_TO_ANSWER = 120
SECONDS_BETWEEN = 0.2


def web_answers(url: str) -> bool:
    """Tell whether the sign-in page can be had."""
    try:
        with urlopen(f"{url}accounts/login/", timeout=5) as response:
            return bool(response.status == 200)
    except (OSError, HTTPException):
        return False


def worker_answers() -> bool:
    """Tell whether a Celery worker replies to a ping."""
    return bool(app.control.ping(timeout=1))


def await_answers(url: str) -> str:
    """Wait until page and worker answer; return which of them is silent at the deadline."""
    deadline = time.monotonic() + SECONDS_TO_ANSWER
    while not web_answers(url):
        if time.monotonic() > deadline:
            return "page"
        time.sleep(SECONDS_BETWEEN)
    while not worker_answers():
        if time.monotonic() > deadline:
            return "worker"
        time.sleep(SECONDS_BETWEEN)
    return ""


def read_demo() -> list[str]:
    """Return the lines on the demo logins; none outside development."""
    path = VAR / "demo.json"
    if is_production() or not path.exists():
        return []
    demo = json.loads(path.read_text())
    logins = [
        f"{login['role']:<10} {login['name']} / {login['password']}" for login in demo["logins"]
    ]
    return [*logins, f"{'API key':<10} {demo['api_key']}"]


def main() -> None:
    """Wait for the desk and print the block, or say who does not answer."""
    url = f"http://127.0.0.1:{os.environ['PORT']}/"
    if silent := await_answers(url):
        print(
            f"newsroom: the {silent} does not answer after {SECONDS_TO_ANSWER} seconds: "
            "the lines above say why; Ctrl-C stops the desk",
            flush=True,
        )
        return
    lines = ["The desk is open. Ctrl-C closes it.", "", f"{'URL':<10} {url}", *read_demo()]
    print("\n" + "\n".join(f"  {line}".rstrip() for line in lines) + "\n", flush=True)


if __name__ == "__main__":
    main()
