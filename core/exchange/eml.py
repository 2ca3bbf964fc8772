"""A draft as an .eml file, which mail programs open as a message that is not sent yet."""

from email import policy
from email.message import EmailMessage

from core.exchange.clean import clean
from core.exchange.details import is_email
from core.exchange.errors import NotWritable

_POLICY = policy.SMTP.clone(cte_type="7bit")
"""Nothing outside ASCII in the file, so that no mail program can read it in the wrong letters."""


def eml(to: str, subject: str, body: str) -> bytes:
    """Return the draft; without an address the line for it stays empty in the mail program.

    Raises:
        NotWritable: The address or the subject cannot stand in the head of a message.
    """
    message = EmailMessage(policy=_POLICY)
    message["X-Unsent"] = "1"  # Outlook opens it for writing, not for reading
    if to.strip():
        message["To"] = _address(to)
    message["Subject"] = _subject(subject)
    message.set_content(clean(body.replace("\r\n", "\n").replace("\r", "\n")), charset="utf-8")
    return message.as_bytes()


def _address(written: str) -> str:
    to = written.strip()
    if not to.isascii():
        raise NotWritable(
            f"The address {to} has letters that a mail file cannot carry. "
            "Please copy the words into your mail program instead."
        )
    if not is_email(to):
        raise NotWritable(f"“{' '.join(to.split())}” is no email address. Please correct it first.")
    return to


def _subject(written: str) -> str:
    if "\n" in written.strip() or "\r" in written.strip():
        raise NotWritable("The subject has a line break. Please write it on one line.")
    return clean(written.strip())
