"""A link -> a picture that a phone's camera reads."""

import io

import segno


def qr_code(link: str) -> str:
    """Return the code as SVG, black on white in every theme, with the quiet edge that readers need.

    Raises ValueError for a link of more than 2,300 bytes, which no code can hold.
    """
    picture = io.BytesIO()
    try:
        made = segno.make_qr(link, error="m")
    except segno.DataOverflowError as error:
        raise ValueError("This link is too long for a code.") from error
    made.save(
        picture, kind="svg", border=4, dark="#000", light="#fff", xmldecl=False, omitsize=True
    )
    return picture.getvalue().decode()
