"""How REST framework serves the partner API and describes it."""

from __future__ import annotations

REST_FRAMEWORK = {
    # The first one names the scheme that an answer 401 asks for.
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "factcheck.api.authentication.PartnerKeyAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["factcheck.api.permissions.PartnerOrEditor"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["factcheck.api.parsers.JSONBodyParser"],
    "DEFAULT_FILTER_BACKENDS": ["factcheck.api.filtersets.StrictFilterBackend"],
    "DEFAULT_PAGINATION_CLASS": "factcheck.api.pagination.NewestFirst",
    "DEFAULT_SCHEMA_CLASS": "factcheck.api.schema.DeskSchema",
    "EXCEPTION_HANDLER": "factcheck.api.errors.handle_exception",
    "URL_FORMAT_OVERRIDE": None,
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Newsroom API",
    "DESCRIPTION": "Submit articles to the fact-checking desk and read what it found.",
    "VERSION": "1",
    "SCHEMA_PATH_PREFIX": r"/api/v[0-9]+/",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SERVE_AUTHENTICATION": [],
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_NAME_OVERRIDES": {
        "RunState": "factcheck.choices.RunState",
        "FlagState": "factcheck.choices.FlagState",
        "MachineVerdict": "factcheck.choices.MachineVerdict",
    },
    # Served with the page: nothing is fetched from elsewhere.
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}
