"""Accounts of the desk's people. One that has decided something is switched off, not deleted."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import AbstractUser, Group
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

from factcheck.admin.base import DeskAdmin

__all__ = ["DeskGroupAdmin", "DeskUserAdmin"]

User = get_user_model()
admin.site.unregister(User)
admin.site.unregister(Group)

POWERS = ("is_staff", "is_superuser", "groups", "user_permissions")


@admin.register(User)
class DeskUserAdmin(UserAdmin, DeskAdmin):
    """People; only a superuser hands out powers, or the ways into someone else's account."""

    form = UserChangeForm
    add_form = UserCreationForm
    change_password_form = AdminPasswordChangeForm
    list_display = ("username", "first_name", "last_name", "email", "is_active", "is_staff")
    list_filter = ("is_active", "is_staff", "groups")

    def get_readonly_fields(self, request: HttpRequest, obj: AbstractUser | None = None) -> Any:
        dates = ("last_login", "date_joined")
        if request.user.is_superuser:
            return dates
        # Who sets another's address has a new password sent there.
        is_other = obj is not None and obj.pk != request.user.pk
        return (*dates, *POWERS, "email") if is_other else (*dates, *POWERS)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # Else a moderator could set a superuser's password.
        if isinstance(obj, AbstractUser) and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    def user_change_password(
        self, request: HttpRequest, id: str, form_url: str = ""
    ) -> HttpResponse:
        if not request.user.is_superuser and id != str(request.user.pk):
            raise PermissionDenied
        return super().user_change_password(request, id, form_url)


@admin.register(Group)
class DeskGroupAdmin(GroupAdmin, DeskAdmin):
    """Groups."""

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.is_superuser

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.is_superuser
