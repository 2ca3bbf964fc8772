"""The parts that sentences about getting a job are made of, each as it stands in plain words.

A pattern names a part as <part>; `spelled_out` puts the part in its place. Parts may name others.
"""

import re
from functools import cache

_NAMED = re.compile(r"<(\w+)>")

PARTS = {
    # Words in between, within one thought: "about", "how" or "that" begin another.
    "few": r"(?:(?!<turn> )[\w'.,/-]+ ){0,3}?",
    "near": r"(?:(?!<turn> )[\w'.,/-]+ ){0,7}?",
    "far": r"(?:[^ ?;]+ ){0,12}?",
    "turn": r"(?:about|how|of|that|what|when|where|which|who|whose|why)",
    # A job. "Job market", "role model" and "the position you described" are no jobs to be had.
    "compound": r"""(?! (?:ad|ads|advert|adverts|advice|boards?|cent(?:er|re)|coach|descriptions?
        |fairs?|hunt|hunting|hunters?|interviews?|markets?|models?|of|play|profiles?|satisfaction
        |search|seekers?|seeking|shadowing|titles?|in your (?:calendar|diary|schedule|week|day)
        |hours|ceremony|remarks|night|speech)\b)""",
    "job": r"""(?:(?:jobs?|positions?|roles?|internships?|apprenticeships?|traineeships?
    |placements?
        |vacanc(?:y|ies)|vacant|openings?|employment|work experience|referrals?
        |(?:\w+ )?(?:entry|full|part)-(?:level|time) (?:work|\w+)|practicum|practical semester
        |(?:trainee|graduate|entry|assistant) (?:posts?|schemes?|places?)|(?:the
        |a) post)<compound>)""",
    "vacancy": r"""(?:(?:vacanc(?:y|ies)|openings?|internships?|apprenticeships?|traineeships?
        |placements?|(?:open|free|vacant|available|suitable|graduate) (?:positions?|roles?|jobs?
        |spots?|places?|posts?))<compound>)""",
    "a_job": r"""(?:(?!(?:your|his|her|their|this|these|after|among|any(?:body|one)|as|at|between
    |by|for|from
        |in|into|is|are|like|on|out|people|some(?:body|one)|than|through|to|whether
        |with) )(?!<turn> )
        [\w'/-]+ ){0,4}?<job>""",
    "chance": r"(?:opportunit(?:y|ies)|possibilit(?:y|ies)|chances?|prospects?)",
    "spot": r"(?:place|spot|room|space|slot|seat|something|anything|opening|use|work|somewhere)",
    # Those who would have to give it.
    "firm": r"""(?:agency|bank|branch|brand|business|clinic|company|corporation|department
    |employer
        |enterprise|factory|firm|foundation|group|hospital|hotel|institute|institution|kitchen
        |lab
        |laboratory|library|magazine|ministry|museum|newspaper|office|organi[sz]ation|outfit
        |place
        |practice|restaurant|school|shop|staff|store|start-?up|studio|team|unit|university|ward
        |workplace|workshop|charity|council|crew|division|theatre|garage|salon|nursery|farm
        |colleagues
        |people|clients|boss|manager|employees?)s?""",
    "you": r"(?:you guys|you all|you|your(?: [\w-]+){0,2}? <firm>|the <firm>)",
    "yours": r"""(?:(?:at|in|into|inside|on|onto|under|alongside|within|with)[ ]
        (?:you(?: guys)?|yours|your(?! (?:field|line|industry|profession|opinion|view|experience
        |country
        |trade|calendar|diary|schedule|convenience|earliest|own|job|role|position|time|life|eyes
        |age
        |area|city|town|path|career|studies|work|case|article|talk|profile|advice|day|week|sector
        |occupation|region|part of|kind of|sort of|type of)\b)(?: [\w&'-]+){1,4}|there))""",
    "firms": r"(?:(?:with|at|in|within|on|into|onto|for|of) your (?:[\w-]+ ){0,3}?<firm>)",
    # The one who wants it, or for whom it is wanted.
    "kin": r"""(?:(?:my|our) (?:\w+ )?(?:son|daughter|sister|brother|husband|wife|partner|friend
    |nephew
        |niece|cousin|girlfriend|boyfriend|mother|father|mum|mom|dad|child|kid|student|client
        |roommate|flatmate|neighbou?r|classmate)|him|her)""",
    "like_me": r"""(?:an?|some|any|more)? ?(?:someone|somebody|anyone|anybody|people|person
    |beginner
        |bookkeeper|newcomer|graduate|student|starter|career changer|outsider|\w+er|\w+)
        (?:(?: [\w-]+){0,3} like me|with my (?:\w+ )?(?:background|skills|experience|profile
        |degree))""",
    "me": r"(?:me|us|<kin>|<like_me>)",
    "trainee": r"""(?:(?:an? |any |more |new |some |the )?(?:\w+ )?(?:interns?|apprentices?
    |trainees?
        |working students?|graduates|students|juniors?|staff|employees|assistants?|hands?|people
        |someone|somebody|anyone|anybody|help))""",
    # Wanting and asking.
    "i_am": r"i (?:am|was|have been|have just been|will be)(?: \w+ly)*",
    "so": r"""(?:(?:also|really|very|much|so|just|truly|simply|absolutely|be|certainly|gladly|even
        |well) )*""",
    "i_would": r"""(?:i (?:would|could|can|might|do|will|am|have|shall)?|(?:and|but|so
    |,) (?:would|could|can
        |am|have)) ?<so>""",
    "wish": r"""(?:<i_would>(?:like|love|want|wish|hope|hoping|need|prefer|glad|happy|keen|eager
        |delighted|thrilled|honou?red|pleased|excited|interested|welcome|imagine|dream
        |looking forward
        |aim|aiming|intend|trying|try|willing|ready|required|be|grateful|able)
        (?: (?:to|in|the (?:opportunity|chance) (?:to|of)|of|for (?:the|a) (?:chance
        |opportunity) (?:to|of)
        |for))?(?: \w+ to)?|dream (?:come true )?(?:would be )?to)""",
    "can_i": r"""(?:(?:can|could|may|might|would|should|do|did) i(?: \w+ly| even| maybe| perhaps
    | come and
        | go about| need to| have to)?|possible(?: for me)?(?: to)?
        |any way(?: that)?(?: i (?:could|can|might)
        | to| for me to| of)?|(?:chances?|odds|hope|prospects?|possibility|likelihood|scope)
        (?: (?:of|for|to|that))?(?: (?:me|i|my))?(?: (?:could|can|might|to))?
        |it take(?: for me)? to)""",
    "will_you": r"""(?:would|could|can|will|might|do|does|did|if|whether|perhaps|maybe|that|is
        |are) <you>""",
    # Papers.
    "papers": r"(?:cv|c . v|resume|resumes|curriculum vitae|application|papers|certificates)",
    "my_papers": r"(?:my|our|<kin> s?) ?(?:(?:own|current|updated|latest|new|old|full) )?<papers>",
    # Being told later.
    "tell_me": r"""(?:(?:let|tell|inform|keep|contact|call|text|ping|remember|notify|ring|email
    |message|update
        |write to|get back to) (?:me|us)|think of (?:me|us)|give me an? (?:\w+ )?(?:ring|call
        |shout|buzz|hint|sign)
        |drop me a (?:line|note)|get in touch|reach out|hear from you|keep (?:an eye|your eyes
        |an ear
        |your ears|a look) ?(?:out|open)?|(?:my|a) name in mind)""",
    "turns_up": r"""(?:(?:open|turn|pop|crop)s? up|arises?|should arise|becomes? (?:available
    |free|vacant|open)
        |(?:is|are|gets?|be) (?:available|free|vacant)|comes? (?:up|along|free|in))""",
    "now": r"""(?:available|going|open|free|vacant|coming up|right now|now|at the moment
    |at present|currently
        |this (?:year|summer|spring|autumn|fall|winter|season)|next (?:year|summer|spring|autumn
        |month)
        |soon|these days|i could|i might|i can|that (?:might|would|could) (?:suit|fit)|for <me>
        |<firms>
        |<yours>)""",
}


@cache
def spelled_out(pattern: str) -> str:
    """Return a pattern with every <part> in its place, without the line breaks of its layout."""
    pattern = re.sub(r"\n *", "", pattern)
    return _NAMED.sub(lambda part: spelled_out(PARTS[part[1]]), pattern)
