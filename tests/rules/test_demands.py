from core.domain.demand import CanMeet, Demand, DemandKind
from core.rules.demands import demand_sum, open_first
from tests.rules.records import NOW


def demand(id: str, level: int | None, can_meet: CanMeet) -> Demand:
    return Demand(
        id=id,
        field_id="f",
        text=id,
        kind=DemandKind.TRAVEL,
        created=NOW,
        level=level,
        can_meet=can_meet,
    )


YES = demand("yes", 2, CanMeet.YES)
ADJUSTED = demand("adjusted", 4, CanMeet.WITH_ADJUSTMENT)
NO = demand("no", 5, CanMeet.NO)
HOW_HARD = demand("how hard", None, CanMeet.YES)
CAN_I = demand("can I", 1, CanMeet.DONT_KNOW)
NOTHING = demand("nothing", None, CanMeet.DONT_KNOW)


def test_what_is_half_known_counts_as_open_and_as_nothing_else():
    assert demand_sum([YES, YES, ADJUSTED, NO, HOW_HARD, CAN_I, NOTHING]) == (2, 1, 1, 3)
    assert demand_sum([]) == (0, 0, 0, 0)


def test_the_open_ones_come_first_and_the_hardest_of_each_before_the_others():
    ordered = open_first([YES, ADJUSTED, NOTHING, NO, CAN_I])
    assert [each.id for each in ordered] == ["can I", "nothing", "no", "adjusted", "yes"]
