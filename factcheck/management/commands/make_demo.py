"""Make the demo logins and the demo partner key of a development desk, or close them."""

from __future__ import annotations

import json
import os
import secrets
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from factcheck import conf
from factcheck.services.demo import (
    Login,
    close_demo,
    ensure_logins,
    ensure_partner_key,
    list_open_demo,
)

# Two editors, since a sign-off takes two different people; the admin hands out powers.
ROLES = {
    "editor": "editor",
    "second-editor": "editor",
    "moderator": "moderator",
    "admin": "admin",
}


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--remove", action="store_true", help="close the logins and the key, in production too"
        )

    def handle(self, *args: object, remove: bool, **options: object) -> None:
        if remove:
            names = ", ".join(list_open_demo()) or "nothing was open"
            close_demo()
            self.stdout.write(f"Closed: {names}.")
            return
        path = conf.demo_file()
        if path is None:
            raise CommandError("The demo logins are for development; NEWSROOM_ENV is production.")
        kept = read(path)
        logins = [
            Login(role, name, kept.get(name) or secrets.token_urlsafe(9))
            for name, role in ROLES.items()
        ]
        ensure_logins(logins)
        key = ensure_partner_key(kept.get("key"))
        write(path, {"logins": [asdict(login) for login in logins], "api_key": key})
        if options["verbosity"]:
            for login in logins:
                self.stdout.write(f"{login.role:<10} {login.name} / {login.password}")
            self.stdout.write(f"{'API key':<10} {key}")


def read(path: Path) -> dict[str, str]:
    """Return the passwords by name and the key of an earlier call, as far as there are any."""
    try:
        demo = json.loads(path.read_text())
    except (FileNotFoundError, json.JSONDecodeError):
        return {}
    passwords = {login["name"]: login["password"] for login in demo["logins"]}
    return {**passwords, "key": demo["api_key"]}


def write(path: Path, demo: dict[str, Any]) -> None:
    """Write the file, readable by its owner only, since it holds passwords in clear."""
    path.parent.mkdir(exist_ok=True)
    with open(os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w") as file:
        json.dump(demo, file, indent=2)
