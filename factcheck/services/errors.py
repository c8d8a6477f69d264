"""What a service refuses, in words for whoever asked: the field, what is wrong, the fix."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

__all__ = ["Conflict", "InvalidInput", "NotAllowed", "ServiceError"]


class ServiceError(Exception):
    """A request that cannot be carried out; `field` is None where no single field is at fault."""

    status: ClassVar[int] = 400
    default_code: ClassVar[str] = "invalid"

    def __init__(self, detail: str, *, field: str | None = None, code: str = "") -> None:
        super().__init__(detail)
        self.detail = detail
        self.field = field
        self.code = code or self.default_code


class InvalidInput(ServiceError):
    """The input cannot be used; the detail names the fix."""

    @classmethod
    def from_validation(cls, error: ValidationError) -> InvalidInput:
        """Turn the first message of a model's `full_clean` into this error."""
        field, details = next(iter(error.message_dict.items()))
        name = None if field == NON_FIELD_ERRORS else field
        return cls(f"{name or 'input'}: {details[0]}", field=name)


class NotAllowed(ServiceError):
    """This person may not do that."""

    status = 403
    default_code = "not_allowed"


class Conflict(ServiceError):
    """Someone else was first; the detail says who did what, and when."""

    status = 409
    default_code = "conflict"
