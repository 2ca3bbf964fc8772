"""Scenes in which the other side would give a job, or tell of one; the parts are in `job_words`."""

GIVE_ME_A_JOB = (
    # give me a job; could you find a place for my son; get me an interview
    r"""(?:offer|give|gives?|gave|get|find|land|provide|secure|arrange|organi[sz]e|grant
        |sort) <me> <a_job>""",
    r"(?:get|land|arrange) (?:<me> )?an? (?:job )?interview (?:with|at)",
    r"""help(?:ing)? <me> (?:to )?(?:for )?(?:get|getting|find|finding|land
        |secure) (?:<a_job>|hired|(?:a |some |any )?work|one|employment)""",
    r"(?:give|gave|giving) <me> an? (?:shot|try|go|trial|foot in)",
    r"""(?:give|gave|giving) <me> (?:a |the )?<chance> (?:to (?:work|join|prove|show|start)
        |at|in your)""",
    r"sort <me> out",
    r"i (?:\w+ ){0,4}ask(?:ing)? (?:you )?(?:kindly )?for (?:a <chance> of )?<a_job>",
    r"""(?<!this )(?<!your )(?<!that )(?<!right )(?<!best )<job> (?:(?!is |was |would |be[ ]
        |right )[\w-]+ ){0,2}?for <me>""",
    # "whether research could be something for me" asks about the work itself
    r"""(?:have|has|is there|be(?! something)|find|see|got) (?:\w+ )?(?:a |any |some )?<spot>
        (?:\w+ )?for <me>""",
    r"(?:work|jobs?) for me",
    r"provide (?:me|us) (?:with )?<a_job>",
    r"""help (?:me|us|<kin>) (?:to )?(?:\w+ )?(?:get|enter|getting|step|slip)(?: in| into
        | inside)? (?!(?:[\w-]+ ){0,4}(?:fields?|profession|industry|work|school|college
        |courses?|university|line|trade|subject|world|touch|career|idea|feel|it)\b)(?:your|the
        |[a-z]+(?= [.?!,]|$))""",
    r"""(?:find|give|get|offer) (?:me|<kin>) (?:something|anything|any work|some work|a desk
        |a start|a place)(?! (?:to (?:read|think)|about))""",
    r"(?:my|a|one) foot in the door",
    r"""(?:be|being|am) (?:offered|given) (?:an? |the[ ]
        |any )?(?:\w+ )?<job>(?<!have been offered a job)""",
    r"""point (?:me|<kin>) (?:to|toward|towards|at
        |in the direction of) (?:<few>)(?:<vacancy>|vacancies|openings|jobs|work
        |employers (?:who|that))""",
    r"""(?:on|onto) (?:your|the) payroll|desperate for (?:a job|work|employment|any)
        |out of work (?=.*(?:you|your|help))""",
)
HIRE_ME = (
    # hire me; would you take on someone like me; I hope to be considered for
    r"(?:bring|take|get|have|want|put) me (?:on|onto|into|in) your (?:[\w-]+ ){0,2}?<firm>",
    r"(?:hire|hires|hiring|employ|employing|recruit|recruiting|engage|appoint) <me>(?! to )",
    r"(?:employ|engage|appoint|recruit|train) me(?! (?:to|about))",
    r"""<will_you> (?:<few>)(?:take|taking|accept|accepting) (?:on )?<me>(?: (?:as|on|in
        |for)(?! a (?:tour|walk))| [?.!,]|$)""",
    r"<will_you> (?:<few>)(?:take|taking|bring|bringing) on <trainee>",
    r"""(?:take|taking|bring|bringing|get) <me> (?:on|on board|onboard|aboard|in
        |into <yours>)(?! touch)""",
    r"(?:take|taking) a (?:chance|risk|gamble|bet) on <me>",
    r"""consider(?:ing)? (?:<me> (?:for|as)|my application|this (?:\w+ )?(?:as )?(?:an
        |my) application)""",
    r"(?:i|me|<kin>) (?:<far>)?be(?:ing)? considered",
    r"<wish>(?: to)? be(?:ing)? considered|be considered for <a_job>",
    r"interview me|<wish> interview with (?:you|your)",
    r"(?:take|accept) this (?:letter|e-?mail|message) as (?:my|an) application",
    r"application for the (?:post|position|job|role)",
    r"see (?:me|myself) (?:fitting|fit|working) (?:in|at|on|with)",
    r"(?:me|i) (?:fitting|fit|getting) in(?:to)? (?:\w+ )?(?:<yours>|at your)",
    r"""(?:want|take|have|use|need) me(?: (?:in|on|at|with|for) (?:your
        |the) (?:[\w-]+ )?<firm>| as an?| any ?time)""",
    r"whether (?:they|you|she|he) would (?:take|have|hire|want) me",
    r"be hired",
    r"""consider(?:ing)? my (?:\w+ )?(?:candidature|candidacy|application|profile|cv|papers)
        |my candida(?:ture|cy)""",
    r"""(?:exactly|just|precisely) (?:what|who|the (?:one|person|kind of person)) (?:you
        |your [\w-]+) (?:\w+ )?(?:needs?|wants?|looking|are|is)""",
    r"""(?:whether|if|glad|happy|think|wish) (?:\w+ )?(?:you|they|your \w+) would (?:have
        |take|want|hire) me(?! (?:think|to))""",
    r"give me a (?:try|go|shot|trial|start)",
    r"(?:harder|better|keener|more \w+) (?:worker|employee|colleague|candidate) than me",
)
IS_THERE_ONE = (
    # are there any openings; have you got a job going; has that position been filled yet
    r"you (?:might |may |currently |still )?have (?:any |some )?(?:open|free"
    r"|vacant) (?:positions?|roles?|places?|jobs?)",
    r"(?:anything|something) (?:available|open|free|going|suitable) for an? (?!talk|chat|call"
    r"|coffee|quick|short)\w+",
    r"""(?:is there|are there|was there|were there|be there|there (?:is|are|might be|may be
        |could be|would be|be)) (?:(?:still|currently|now|also|ever|maybe|perhaps|possibly
        |by any chance) )?(?:any |an? |some )?<a_job>(?: (?:<near>)<now>| [?.!,]|$)""",
    r"""(?:is|are|might|would|could|may|will) there (?:be )?(?:<few>)<spot> (?:<few>)(?:for[ ]
        (?:me|us|<kin>|<like_me>)|(?:on|in|at) your (?:\w+ )?<firm>)""",
    r"""(?:do|does|did|if|whether|might|may|would|could|that) (?:not )?<you> (?:(?:not|might
        |may|currently|happen to|ever|still|also|possibly|perhaps|maybe|would|could) )*(?:have
        |has|had|got|offer|offers|know of|hear of|provide|see|run|come across|know about
        |give) (?:an? |any |some )?<few><vacancy>""",
    r"""(?:do|does|did|if|whether|might|may|would|could) (?:not )?<you> (?:(?:not|might|may
        |currently|happen to|ever|still|also|possibly|perhaps|maybe) )*(?:have|has|had|got
        |know of|hear of|offer|offers) (?:an? |any |some )?<a_job>(?: (?:<near>)<now>| [?.!,]|$)""",
    r"have <you> (?:got |any |an? )(?:<few>)<a_job>(?: (?:<near>)<now>| [?.!,]|$)",
    r"""<you> (?:have|has|got) (?:maybe |perhaps |any |some |a[ ]
        |an )+<a_job>(?: (?:<near>)<now>| [?.!,]|$)""",
    r"(?:know|find out) if any of your (?!\w+ have (?:changed|come|moved))",
    r"(?:^|, |and |so |got |have you )(?:got )?any (?:\w+ )?<job>(?: (?:<near>)<now>| [?.!,]|$)",
    r"""any <a_job>(?:<few> )?(?:for me|would interest me|i could|(?:you|that) (?:hear
        |know) (?:of|about))""",
    r"(?:any|some) (?:job )?leads(?! to)",
    r"""(?:position|job|role|vacancy|post|spot) (?:<few>)(?:been filled|still (?:open|free
        |available|vacant)|already (?:filled|taken|gone))""",
    r"(?:have|has) (?:maybe |perhaps )?something (?:suitable )?(?:for me|open|available)",
    r"(?:free|open|vacant) (?:positions?|places|spots)(?: |$)(?=.* \?)(?<!how many )",
    r"(?:whether|if) there (?:is|are|might be|may be|could be|would be) (?:<few>)<spot> for me",
    r"graduate (?:positions|roles|jobs|schemes) <yours>",
    r"""(?:^|, |and |but |so |whether |if )(?:<few>)(?:do|does|have|has|will|is|are|might
        |would|may|could|can|should) (?:not )?(?:<you>|there) (?:be )?(?:<near>)(?:an? |any[ ]
        |some |new )<few><vacancy>(?! (?:\w+ ){0,2}(?:in (?:this|the|your) (?:field|line|trade
        |profession|industry|sector|country|region|area)|usually|advertised|for (?:people|older
        |everyone|those|beginners)|that (?:you|people) (?:\w+ )?(?:did|had|loved|remember)
        |yourself|when you))""",
    r"""(?:have|has|got|is there|be) (?:you |we )?(?:got )?(?:<few>)(?:headcount|budget|room
        |space|capacity) (?:for|on) (?:another|one more|me|us|an? (?:junior|extra|new|further
        |intern|trainee|apprentice|\w+ like)|your (?:team|staff|crew)|somebody|someone)""",
    r"""(?:fill|filling) (?:any|an?|the|some|your|that) (?:\w+ )?(?:posts?|positions?|roles?
        |vacanc\w+|openings?|jobs?|gaps?)""",
)
ARE_YOU_HIRING = (
    # is your team hiring; do you need an extra pair of hands; could you use a driver
    r"""(?:are|is|whether|if|in case) <you> (?:(?:\w+ly|still|now|also|again|even
        |not) )*(?:hiring|recruiting|taking on(?! new (?:clients|patients))|taking (?:people
        |<trainee>) on|in need of|short of (?:staff|people|hands)|(?:looking
        |searching) for (?:(?:an? |any |more |new |some )*(?:colleagues?|employees?|people|staff
        |workers?|interns?|apprentices?|trainees?|somebody|someone|assistants?|hands
        |help)))(?! (?:an?|new|for|people|somebody|someone) (?:\w+ ){0,3}(?:what|do|how|which))""",
    r"""(?:if|whether|in case) <you> (?:are|is) (?:(?:\w+ly|still|now|also) )*(?:hiring
        |recruiting|taking on|looking for <trainee>)""",
    r"^(?:so |hey |hi )*<you> (?:still |currently )?(?:hiring|recruiting)",
    r"(?:are|is) <you> (?:<few>)open to (?:hiring|taking|interns|new)",
    r"""(?:do|does|would|could|if|whether|in case|when|that|any of) <you> (?:(?:\w+ly|still
        |now|also|ever|next|maybe|again|would) )*(?:needs?|want|wants|use
        |uses) (?:some )?(?:more )?(?:<trainee>|(?:an? )?(?:extra|another|more
        |additional) (?:pair of hands|hands?|people|help)|<like_me>)(?! to (?:have|be|know|get))""",
    r"needs? another pair of hands|needs? (?:an intern|anybody|an apprentice|a trainee)",
    r"""(?:do|does|if|whether|that) <you> (?:(?:\w+ly|still|also|ever|maybe) )*(?:takes?
        |accepts?|hires?|employs?|consider) (?:on )?<trainee>(?: (?:right now|now|at the moment
        |this|next|like me|such as me|as me|for)| [?.!,]|$)""",
    r"""(?:know|hear of|knew|of) (?:<few>)(?:who|that|which)? ?(?:is|are|might be
        |may be) (?:currently |still )?(?:hiring|recruiting|looking for (?:an?[ ]
        |some )?<trainee>)""",
    r"""(?:anyone|anybody|someone|somebody|companies|firms
        |people) (?:looking for (?:an? )?<trainee>|(?:who|that) (?:would|might|could) (?:hire
        |take|employ|need) (?:me|us|someone|somebody))""",
    r"""know (?:<few>)who (?:might|may|could|would) (?:have|give|need) (?:<few>)(?:job|work
        |position|me)""",
    r"""you (?:are|were|have been) looking for (?:somebody|someone|people|staff|an? \w+)(?:$
        | [,.;])""",
    r"""when (?:you|your (?:[\w-]+ )?<firm>) (?:next )?(?:start |begin )?(?:hir(?:e|es|ing)
        |recruit(?:s|ing)?)(?= (?:again|next|new|more)| [.!]|$)(?<!you )""",
    r"you are hiring (?:an? )?[\w -]+ and i",
    r"""(?:are|is|whether|if) <you> (?:\w+ )?looking (?:for (?!something|anything|forward
        |a (?:way|chance|book|good))\w+|to (?:fill|hire|add|recruit|take on|employ))""",
    r"""(?:would|could|might|can|do|does|will|if) <you> (?:\w+ )?(?:be )?(?:interested in[ ]
        (?:someone|somebody|me|people|hiring|taking|having (?:me|someone|an?)|<trainee>)
        |(?:have (?:any |some )?use for)|use an? (?!minute|break|coffee|moment|hint|favou?r
        |pause|rest|smile)|use (?:someone|somebody|me|another|some help|more)|(?:foresee|expect
        |anticipate|plan for) (?:<few>)(?:<vacancy>|openings|hiring))""",
    r"""(?:if|whether|that) <you> (?:\w+ )?(?:wants?|needs?|could use
        |looking for) (?:another|an? (?:new|extra|further)|more|someone|somebody|an? assistant
        |an? intern|a hand|a helping hand)(?! (?:time|cup))""",
    r"""when (?:will|do|does|is|are) <you> (?:be )?(?:next )?(?:hiring|recruiting
        |taking on)(?: (?:next|again|now))?(?= [?.!]|$)""",
    r"""(?:can|could|do|may) (?:students|graduates|outsiders|beginners|pupils
        |volunteers) (?:<near>)(?:internships?|placements?|work experience|apprentice\w*
        |trainee\w*|intern) (?:with you|<firms>|there)""",
    r"""(?:if|whether) <you> (?:\w+ )?(?:accepts?|takes?|welcomes?|hires?|employs?
        |offers?) (?:on )?(?:interns|trainees|apprentices|students|graduates|beginners
        |internships|placements|apprenticeships)""",
)
TELL_ME = (
    # let me know if a position comes up; keep me in mind; if anything turns up
    r"""<tell_me> (?:<far>)?(?:if|when|whenever|should|in case|about|of|for|as soon as
        |once) (?:<far>)?(?:<vacancy>|(?:an?|any|some|new|future|suitable|other|no|junior
        |next) <a_job>|hiring|hires?|recruit\w*|<job> <turns_up>|(?:spot|place|anything
        |something) (?:\w+ )?(?:<turns_up>(?<!comes up)(?<!come up))|needs? (?:<trainee>|another
        |more)|new staff|jobs|(?:job )?leads)""",
    r"""<tell_me> (?:<far>)?(?:of|about|for) (?:any|new|open|available|suitable
        |future) (?:\w+ )?(?:jobs?|positions?|employment|work|opportunit\w+)""",
    r"<tell_me> (?:<far>)?<chance> (?:<few>)<yours>",
    r"""(?:keep|keeping|have|hold|bear|keeps|kept) (?:me|us|my (?:name|profile)
        |<kin>) (?:<few>)(?:in mind|in the loop)(?! (?:for|when) (?:\w+ ){0,3}(?:talks?|chats?
        |coffee|calls?|call|event))(?! about)""",
    r"(?<!you )think of me (?:when|if|whenever|should|for|in case|next time)",
    r"""(?:if|should|when|whenever|in case) (?:<near>)?(?:<a_job>) (?:\w+ )?<turns_up>[ ]
        (?:<far>)?(?:me|i|we|us|please)""",
    r"should (?:<near>)?<a_job> (?:arise|<turns_up>)",
    r"""(?:if|should|when) (?:anything|something) (?:\w+ )?(?:opens? up|turns? up|pops? up
        |becomes? (?:available|free)|arises?)""",
    r"(?:if|should) (?:anything|something) suitable",
    r"""(?:if|should|when) (?:anything|something) (?:\w+ )?comes? (?:up
        |along) (?:<far>)?(?:think of me|in the loop|in mind)""",
    r"""(?:anything|something) (?:\w+ )?(?:opens? up|comes? (?:up
        |along)) <firms> (?:<near>)(?:let|tell|think|keep)""",
    r"""(?:if|should) you (?:\w+ )?(?:hear|know) of (?:anything|something|a job
        |work)(?: [,.]|$| (?:\w+ ){0,3}(?:for me|suitable|please|let|give))""",
    r"eyes? (?:out|open) for (?:an? |any |some )?<a_job>|ears? open for (?:an? |any )?<a_job>",
    r"""(?:let me know|tell me|call me|shout|write to me|contact me|ping me) if (?:you
        |your [\w-]+) (?:ever |should |still )?needs? (?:an?|any|some|another|more|extra
        |help)(?! (?:more |other )?(?:information|details|questions?|time|thing))(?!thing)""",
    r"bear (?:me|my name|us) in mind",
    r"""tell (?:him|her|them|your (?:boss|manager|team|director|colleagues)
        |hr) about me(?! (?:before|so (?:we|that we)))""",
)
