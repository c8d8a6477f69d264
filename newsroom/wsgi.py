"""The WSGI entry point for a web server."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from newsroom.charset import guard_wsgi

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")

application = guard_wsgi(get_wsgi_application())
