"""Who asks for the pages in these tests."""

from __future__ import annotations

import pytest

from tests.factories import EditorFactory


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    """Hash passwords fast: how well they are kept is Django's test, not ours."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def editor(db):
    return EditorFactory(username="anna", first_name="Anna", last_name="Berg")


@pytest.fixture
def colleague(db):
    return EditorFactory(username="ben", first_name="Ben", last_name="Okoro")


@pytest.fixture
def desk(client, editor):
    """A browser in which Anna is signed in."""
    client.force_login(editor)
    return client
