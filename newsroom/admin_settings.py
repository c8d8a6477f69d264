"""How the moderators' admin looks: its name, its colours, its sidebar."""

from __future__ import annotations

UNFOLD = {
    "SITE_TITLE": "Newsroom",
    "SITE_HEADER": "Newsroom",
    "SITE_SUBHEADER": "Moderation",
    "SITE_SYMBOL": "fact_check",
    "SITE_FAVICONS": [
        {"rel": "icon", "type": "image/svg+xml", "href": "/static/desk/icon.svg"},
    ],
    "SITE_URL": "/",
    "SHOW_VIEW_ON_SITE": True,
    "DASHBOARD_CALLBACK": "factcheck.admin.dashboard.add_figures",
    "BORDER_RADIUS": "4px",
    "COLORS": {
        # Steps of the desk's own accent, #14557b.
        "primary": {
            "50": "#f0f6fa",
            "100": "#dcebf4",
            "200": "#bbd8e8",
            "300": "#8bbcd7",
            "400": "#5a9dc2",
            "500": "#4a93bb",
            "600": "#14557b",
            "700": "#114969",
            "800": "#103d57",
            "900": "#0f3348",
            "950": "#0a2130",
        },
    },
    "SIDEBAR": {
        "show_search": False,
        "show_all_applications": False,
        "navigation": "factcheck.admin.sidebar.list_sections",
    },
}
