"""The ASGI entry point for a web server."""

from __future__ import annotations

import os

from django.core.asgi import get_asgi_application

from newsroom.charset import guard_asgi

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")

application = guard_asgi(get_asgi_application())
