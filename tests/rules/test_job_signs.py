from core.rules.job_signs import ENOUGH, signs_of_asking


def test_a_job_the_writer_and_a_request_together_are_enough():
    assert signs_of_asking("could you arrange an interview for me ?") >= ENOUGH


def test_without_a_job_nothing_else_is_a_sign():
    assert signs_of_asking("could you please help me with your team ?") == 0


def test_the_past_the_field_and_a_denial_speak_against_it():
    for words in (
        "you helped me when i was looking for an internship last year",
        "could people in your field get me an interview ?",
        "i will not ask you for an internship",
        "how could i do an internship ?",
    ):
        assert signs_of_asking(words) < ENOUGH
