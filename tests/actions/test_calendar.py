from core.actions.calendar import close_calendar, open_calendar, remind_before


def settings(workspace):
    return workspace.snapshot().settings


def test_the_calendar_is_off_until_it_is_switched_on(workspace):
    assert settings(workspace).calendar_token == ""
    workspace.run(open_calendar, secret="first", instead_of="", timezone="Asia/Tokyo")
    assert settings(workspace).calendar_token == "first"
    assert settings(workspace).calendar_zone == "Asia/Tokyo"
    workspace.run(close_calendar)
    assert settings(workspace).calendar_token == ""


def test_a_second_click_does_not_renew_the_address_once_more(search):
    for token in ("new", "newer"):
        search.run(open_calendar, secret=token, instead_of="old", timezone="UTC")
    assert settings(search).calendar_token == "new"


def test_switching_the_calendar_leaves_the_other_settings_alone(search):
    search.run(remind_before, 30)
    search.run(open_calendar, secret="new", instead_of="old", timezone="UTC")
    assert (settings(search).minutes, settings(search).remind_minutes) == (20, 30)
