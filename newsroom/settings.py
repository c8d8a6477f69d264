"""Django settings. Every variable read from the environment is listed in README.md."""

from __future__ import annotations

import os

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from kombu import Queue

from newsroom.admin_settings import UNFOLD  # noqa: F401 - a setting of its own
from newsroom.api_settings import REST_FRAMEWORK, SPECTACULAR_SETTINGS  # noqa: F401 - likewise
from newsroom.environment import (
    CHECKOUT,
    VAR,
    development_secret_key,
    is_production,
    read_list,
    redis_url,
)
from newsroom.log_filters import shorten_lost_worker

PRODUCTION = is_production()
DEBUG = not PRODUCTION

SECRET_KEY = os.environ.get("SECRET_KEY", "")
if not SECRET_KEY:
    if PRODUCTION:
        raise ImproperlyConfigured("Set SECRET_KEY: NEWSROOM_ENV is production.")
    SECRET_KEY = development_secret_key()

# Development answers to this machine only, so that a forgotten NEWSROOM_ENV shows at once.
ALLOWED_HOSTS = read_list("ALLOWED_HOSTS") or ([] if PRODUCTION else ["localhost", "127.0.0.1"])
if not ALLOWED_HOSTS:
    raise ImproperlyConfigured("Set ALLOWED_HOSTS: NEWSROOM_ENV is production.")
CSRF_TRUSTED_ORIGINS = read_list("CSRF_TRUSTED_ORIGINS")

INSTALLED_APPS = [
    # unfold replaces the admin's templates, so it comes before it.
    "unfold",
    "unfold.contrib.filters",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "rest_framework",
    "rest_framework_api_key",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_filters",
    "django_htmx",
    "factcheck",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "factcheck.web.middleware.ContentSecurityPolicyMiddleware",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"
ASGI_APPLICATION = "newsroom.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [CHECKOUT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            # The pages' tags live with the pages; only apps are searched by themselves.
            "libraries": {"desk": "factcheck.web.templatetags.desk"},
        },
    },
]

# Database: one file unless DATABASE_URL names a server.

if os.environ.get("DATABASE_URL"):
    DATABASES = {"default": dj_database_url.config(conn_max_age=60, conn_health_checks=True)}
else:
    DATABASES = {
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(VAR / "db.sqlite3")}
    }

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    VAR.mkdir(exist_ok=True)
    DATABASES["default"]["OPTIONS"] = {
        # A writer takes its lock at BEGIN and waits for it, instead of failing half-way.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
    # A file, since threads of a live test server would share one in-memory connection.
    DATABASES["default"]["TEST"] = {"NAME": VAR / f"test-{os.getpid()}.sqlite3"}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Celery: ids in JSON, acknowledged when the work is done.

CELERY_BROKER_URL = redis_url()
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_TIMEOUT = 2
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
# The longest text that is accepted (2 MB) takes two minutes of processor time, measured.
CELERY_TASK_SOFT_TIME_LIMIT = 540
CELERY_TASK_TIME_LIMIT = 600
# An unacknowledged task goes back to the queue after this long: above every time limit.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 1200,
    "socket_connect_timeout": 2,
    "socket_timeout": 5,
    "retry_on_timeout": False,
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0.1,
    "interval_max": 0.2,
}
# A submission never hangs on a broker that is down: the sweep picks the run up later.
CELERY_TASK_PUBLISH_RETRY = False
# On stop, running tasks get this long before they go back to the queue.
CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT = 3
# A worker process loads the language model before it reports ready, which takes seconds.
CELERY_WORKER_PROC_ALIVE_TIMEOUT = 60.0
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR / "beat-schedule")
CELERY_BEAT_SCHEDULE = {
    # One that came too late is not carried out: the next one is there already.
    "sweep-runs": {
        "task": "factcheck.tasks.sweep_runs",
        "schedule": 15.0,
        "options": {"expires": 15.0},
    },
}
# The sweeps have a queue of their own, which a worker looks into in turn with that of the runs:
# they never stand behind a backlog.
CELERY_TASK_QUEUES = (
    Queue("celery", routing_key="celery"),
    Queue("sweeps", routing_key="sweeps"),
)
CELERY_TASK_DEFAULT_QUEUE = "celery"
CELERY_TASK_ROUTES = {"factcheck.tasks.sweep_runs": {"queue": "sweeps"}}
CELERY_TIMEZONE = "UTC"

# Accounts

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "/accounts/login/"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/accounts/login/"
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_SECURE = PRODUCTION
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PRODUCTION else None
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0
SECURE_SSL_REDIRECT = PRODUCTION
X_FRAME_OPTIONS = "DENY"

# Requests: an article may be long, a request may not be endless.

DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

# The desk

FACTCHECK_SPACY_MODEL = os.environ.get("FACTCHECK_SPACY_MODEL") or None
FACTCHECK_CHECKS: list[str] | None = None
# Rules of docs/checks.md that are off for the whole desk; the admin switches them one by one.
FACTCHECK_RULES_OFF = read_list("FACTCHECK_RULES_OFF")
# Where the demo logins are kept; there are none in production.
FACTCHECK_DEMO_FILE = None if PRODUCTION else VAR / "demo.json"

# Language and time

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = True

# Static files, served by the web process itself

STATIC_URL = "/static/"
# Collected for production only: in development each file is found where it lies.
STATIC_ROOT = CHECKOUT / "staticfiles" if PRODUCTION else None
STATICFILES_DIRS = [path for path in [CHECKOUT / "static"] if path.is_dir()]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not PRODUCTION
WHITENOISE_AUTOREFRESH = not PRODUCTION

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
    },
    "filters": {
        "lost-worker": {"()": lambda: shorten_lost_worker},
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["lost-worker"],
        },
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"factcheck": {"level": os.environ.get("LOG_LEVEL", "INFO")}},
}
