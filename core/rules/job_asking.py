"""Whether a text asks for a job; guides to informational interviews agree that it never should.

Words alone decide nothing: "job" stands in most good questions. What counts is who would do what for
whom, so each pattern below is a small scene: somebody gives me a job, there is an opening at your
place, you think of me when something comes up. The parts of a scene are in `job_words`.
"""

import re

from core.rules.job_words import spelled_out
from core.rules.plain import pieces, plain, sentences

_GIVE_ME_A_JOB = (
    # give me a job; could you find a place for my son; get me an interview with your boss
    "(?:offer|give|gives?|gave|get|find|land|provide|secure|arrange|organi[sz]e|grant|sort) <me> <a_job>",
    "(?:get|land|arrange) (?:<me> )?an? (?:job )?interview (?:with|at)",
    "help(?:ing)? <me> (?:to )?(?:for )?(?:get|getting|find|finding|land|secure) "
    "(?:<a_job>|hired|(?:a |some |any )?work|one|employment)",
    "(?:give|gave|giving) <me> an? (?:shot|try|go|trial|foot in)",
    "(?:give|gave|giving) <me> (?:a |the )?<chance> (?:to (?:work|join|prove|show|start)|at|in your)",
    "sort <me> out",
    "i (?:\\w+ ){0,4}ask(?:ing)? (?:you )?(?:kindly )?for (?:a <chance> of )?<a_job>",
    "(?<!this )(?<!your )(?<!that )(?<!right )(?<!best )<job> (?:(?!is |was |would |be |right )[\\w-]+ ){0,2}?for <me>",
    "(?:have|has|is there|be|find|see|got) (?:\\w+ )?(?:a |any |some )?<spot> (?:\\w+ )?for <me>",
    "(?:work|jobs?) for me",
    "provide (?:me|us) (?:with )?<a_job>",
    "help (?:me|us|<kin>) (?:to )?(?:\\w+ )?(?:get|enter|getting|step|slip)(?: in| into| inside)? "
    "(?!(?:[\\w-]+ ){0,4}(?:fields?|profession|industry|work|school|college|courses?|university|line|trade|subject|world|touch|career|idea|feel|it)\\b)(?:your|the|[a-z]+(?= [.?!,]|$))",
    "(?:find|give|get|offer) (?:me|<kin>) (?:something|anything|any work|some work|a desk|a start|a place)(?! (?:to (?:read|think)|about))",
    "(?:my|a|one) foot in the door",
    "(?:be|being|am) (?:offered|given) (?:an? |the |any )?(?:\\w+ )?<job>(?<!have been offered a job)",
    "point (?:me|<kin>) (?:to|toward|towards|at|in the direction of) (?:<few>)(?:<vacancy>|vacancies|openings|jobs|work|employers (?:who|that))",
    "(?:on|onto) (?:your|the) payroll|desperate for (?:a job|work|employment|any)|out of work (?=.*(?:you|your|help))",
)
_HIRE_ME = (
    # hire me; would you take on someone like me; I hope to be considered for
    "(?:hire|hires|hiring|employ|employing|recruit|recruiting|engage|appoint) <me>(?! to )",
    "(?:employ|engage|appoint|recruit|train) me(?! (?:to|about))",
    "<will_you> (?:<few>)(?:take|taking|accept|accepting) (?:on )?<me>"
    "(?: (?:as|on|in|for)(?! a (?:tour|walk))| [?.!,]|$)",
    "<will_you> (?:<few>)(?:take|taking|bring|bringing) on <trainee>",
    "(?:take|taking|bring|bringing|get) <me> (?:on|on board|onboard|aboard|in|into <yours>)(?! touch)",
    "(?:take|taking) a (?:chance|risk|gamble|bet) on <me>",
    "consider(?:ing)? (?:<me> (?:for|as)|my application|this (?:\\w+ )?(?:as )?(?:an|my) application)",
    "(?:i|me|<kin>) (?:<far>)?be(?:ing)? considered",
    "<wish>(?: to)? be(?:ing)? considered|be considered for <a_job>",
    "interview me|<wish> interview with (?:you|your)",
    "(?:take|accept) this (?:letter|e-?mail|message) as (?:my|an) application",
    "application for the (?:post|position|job|role)",
    "see (?:me|myself) (?:fitting|fit|working) (?:in|at|on|with)",
    "(?:me|i) (?:fitting|fit|getting) in(?:to)? (?:\\w+ )?(?:<yours>|at your)",
    "(?:want|take|have|use|need) me(?: (?:in|on|at|with|for) (?:your|the) (?:[\\w-]+ )?<firm>| as an?"
    "| any ?time)",
    "whether (?:they|you|she|he) would (?:take|have|hire|want) me",
    "be hired",
    "consider(?:ing)? my (?:\\w+ )?(?:candidature|candidacy|application|profile|cv|papers)|my candida(?:ture|cy)",
    "(?:exactly|just|precisely) (?:what|who|the (?:one|person|kind of person)) (?:you|your [\\w-]+) (?:\\w+ )?(?:needs?|wants?|looking|are|is)",
    "(?:whether|if|glad|happy|think|wish) (?:\\w+ )?(?:you|they|your \\w+) would (?:have|take|want|hire) me(?! (?:think|to))",
    "give me a (?:try|go|shot|trial|start)",
    "(?:harder|better|keener|more \\w+) (?:worker|employee|colleague|candidate) than me",
)
_IS_THERE_ONE = (
    # are there any openings; have you got a job going; has that position been filled yet
    "(?:is there|are there|was there|were there|be there|there (?:is|are|might be|may be|could be|would be"
    "|be)) (?:(?:still|currently|now|also|ever|maybe|perhaps|possibly|by any chance) )?(?:any |an? |some )?<a_job>(?: (?:<near>)<now>| [?.!,]|$)",
    "(?:is|are|might|would|could|may|will) there (?:be )?(?:<few>)<spot> (?:<few>)(?:for (?:me|us|<kin>"
    "|<like_me>)|(?:on|in|at) your (?:\\w+ )?<firm>)",
    "(?:do|does|did|if|whether|might|may|would|could|that) (?:not )?<you> (?:(?:not|might|may|currently"
    "|happen to|ever|still|also|possibly|perhaps|maybe|would|could) )*(?:have|has|had|got|offer|offers"
    "|know of|hear of|provide|see|run|come across|know about|give) (?:an? |any |some )?<few><vacancy>",
    "(?:do|does|did|if|whether|might|may|would|could) (?:not )?<you> (?:(?:not|might|may|currently|happen to"
    "|ever|still|also|possibly|perhaps|maybe) )*(?:have|has|had|got|know of|hear of|offer|offers) "
    "(?:an? |any |some )?<a_job>(?: (?:<near>)<now>| [?.!,]|$)",
    "have <you> (?:got |any |an? )(?:<few>)<a_job>(?: (?:<near>)<now>| [?.!,]|$)",
    "<you> (?:have|has|got) (?:maybe |perhaps |any |some |a |an )+<a_job>(?: (?:<near>)<now>| [?.!,]|$)",
    "(?:know|find out) if any of your (?!\\w+ have (?:changed|come|moved))",
    "(?:^|, |and |so |got |have you )(?:got )?any (?:\\w+ )?<job>(?: (?:<near>)<now>| [?.!,]|$)",
    "any <a_job>(?:<few> )?(?:for me|would interest me|i could|(?:you|that) (?:hear|know) (?:of|about))",
    "(?:any|some) (?:job )?leads(?! to)",
    "(?:position|job|role|vacancy|post|spot) (?:<few>)(?:been filled|still (?:open|free|available|vacant)"
    "|already (?:filled|taken|gone))",
    "(?:have|has) (?:maybe |perhaps )?something (?:suitable )?(?:for me|open|available)",
    "(?:free|open|vacant) (?:positions?|places|spots)(?: |$)(?=.* \\?)(?<!how many )",
    "(?:whether|if) there (?:is|are|might be|may be|could be|would be) (?:<few>)<spot> for me",
    "graduate (?:positions|roles|jobs|schemes) <yours>",
    "(?:^|, |and |but |so |whether |if )(?:<few>)(?:do|does|have|has|will|is|are|might|would|may|could|can|should) (?:not )?(?:<you>|there) "
    "(?:be )?(?:<near>)(?:an? |any |some |new )<few><vacancy>(?! (?:\\w+ ){0,2}(?:in (?:this|the|your) (?:field|line|trade|profession|industry|sector|country|region|area)"
    "|usually|advertised|for (?:people|older|everyone|those|beginners)|that (?:you|people) (?:\\w+ )?(?:did|had|loved|remember)|yourself|when you))",
    "(?:have|has|got|is there|be) (?:you |we )?(?:got )?(?:<few>)(?:headcount|budget|room|space|capacity) (?:for|on) (?:another|one more|me|us|an? (?:junior|extra|new|further|intern|"
    "trainee|apprentice|\\w+ like)|your (?:team|staff|crew)|somebody|someone)",
    "(?:fill|filling) (?:any|an?|the|some|your|that) (?:\\w+ )?(?:posts?|positions?|roles?|vacanc\\w+|openings?|jobs?|gaps?)",
)
_ARE_YOU_HIRING = (
    # is your team hiring; do you need an extra pair of hands; you guys hiring?
    "(?:are|is|whether|if|in case) <you> (?:(?:\\w+ly|still|now|also|again|even|not) )*(?:hiring|recruiting"
    "|taking on(?! new (?:clients|patients))|taking (?:people|<trainee>) on|in need of|short of (?:staff|people|hands)"
    "|(?:looking|searching) for (?:(?:an? |any |more |new |some )*(?:colleagues?|employees?|people|staff|workers?"
    "|interns?|apprentices?|trainees?|somebody|someone|assistants?|hands|help)))"
    "(?! (?:an?|new|for|people|somebody|someone) (?:\\w+ ){0,3}(?:what|do|how|which))",
    "(?:if|whether|in case) <you> (?:are|is) (?:(?:\\w+ly|still|now|also) )*(?:hiring|recruiting|taking on"
    "|looking for <trainee>)",
    "^(?:so |hey |hi )*<you> (?:still |currently )?(?:hiring|recruiting)",
    "(?:are|is) <you> (?:<few>)open to (?:hiring|taking|interns|new)",
    "(?:do|does|would|could|if|whether|in case|when|that|any of) <you> (?:(?:\\w+ly|still|now|also|ever|next|maybe"
    "|again|would) )*(?:needs?|want|wants|use|uses) (?:some )?(?:more )?(?:<trainee>|(?:an? )?"
    "(?:extra|another|more|additional) (?:pair of hands|hands?|people|help)|<like_me>)(?! to (?:have|be|know|get))",
    "needs? another pair of hands|needs? (?:an intern|anybody|an apprentice|a trainee)",
    "(?:do|does|if|whether|that) <you> (?:(?:\\w+ly|still|also|ever|maybe) )*(?:takes?|accepts?|hires?|employs?"
    "|consider) (?:on )?<trainee>(?: (?:right now|now|at the moment|this|next|like me|such as me|as me|for)"
    "| [?.!,]|$)",
    "(?:know|hear of|knew|of) (?:<few>)(?:who|that|which)? ?(?:is|are|might be|may be) "
    "(?:currently |still )?(?:hiring|recruiting|looking for (?:an? |some )?<trainee>)",
    "(?:anyone|anybody|someone|somebody|companies|firms|people) (?:looking for (?:an? )?<trainee>|(?:who|that)"
    " (?:would|might|could) (?:hire|take|employ|need) (?:me|us|someone|somebody))",
    "know (?:<few>)who (?:might|may|could|would) (?:have|give|need) (?:<few>)(?:job|work|position|me)",
    "you (?:are|were|have been) looking for (?:somebody|someone|people|staff|an? \\w+)(?:$| [,.;])",
    "when (?:you|your (?:[\\w-]+ )?<firm>) (?:next )?(?:start |begin )?(?:hir(?:e|es|ing)|recruit(?:s|ing)?)"
    "(?= (?:again|next|new|more)| [.!]|$)(?<!you )",
    "you are hiring (?:an? )?[\\w -]+ and i",
    "(?:are|is|whether|if) <you> (?:\\w+ )?looking (?:for (?!something|anything|forward|a (?:way|chance|book|good))\\w+|to (?:fill|hire|add|recruit|take on|employ))",
    "(?:would|could|might|can|do|does|will|if) <you> (?:\\w+ )?(?:be )?(?:interested in (?:someone|somebody|me|people|hiring|taking|having (?:me|someone|an?)|<trainee>)|(?:have (?:any |some )?use for)"
    "|use an? (?!minute|break|coffee|moment|hint|favou?r|pause|rest|smile)|use (?:someone|somebody|me|another|some help|more)|(?:foresee|expect|anticipate|plan for) (?:<few>)(?:<vacancy>|openings|hiring))",
    "(?:if|whether|that) <you> (?:\\w+ )?(?:wants?|needs?|could use|looking for) (?:another|an? (?:new|extra|further)|more|someone|somebody|an? assistant|an? intern|a hand|a helping hand)(?! (?:time|cup))",
    "when (?:will|do|does|is|are) <you> (?:be )?(?:next )?(?:hiring|recruiting|taking on)(?: (?:next|again|now))?(?= [?.!]|$)",
    "(?:can|could|do|may) (?:students|graduates|outsiders|beginners|pupils|volunteers) (?:<near>)(?:internships?|placements?|work experience|apprentice\\w*|trainee\\w*|intern) (?:with you|<firms>|there)",
    "(?:if|whether) <you> (?:\\w+ )?(?:accepts?|takes?|welcomes?|hires?|employs?|offers?) (?:on )?(?:interns|trainees|apprentices|students|graduates|beginners|internships|placements|apprenticeships)",
)
_TELL_ME = (
    # let me know if a position comes up; keep me in mind; if anything turns up
    "<tell_me> (?:<far>)?(?:if|when|whenever|should|in case|about|of|for|as soon as|once) (?:<far>)?"
    "(?:<vacancy>|(?:an?|any|some|new|future|suitable|other|no|junior|next) <a_job>|hiring|hires?|recruit\\w*"
    "|<job> <turns_up>|(?:spot|place|anything|something) (?:\\w+ )?(?:<turns_up>(?<!comes up)(?<!come up))"
    "|needs? (?:<trainee>|another|more)|new staff|jobs|(?:job )?leads)",
    "<tell_me> (?:<far>)?(?:of|about|for) (?:any|new|open|available|suitable|future) (?:\\w+ )?(?:jobs?|positions?|employment"
    "|work|opportunit\\w+)",
    "<tell_me> (?:<far>)?<chance> (?:<few>)<yours>",
    "(?:keep|keeping|have|hold|bear|keeps|kept) (?:me|us|my (?:name|profile)|<kin>) (?:<few>)(?:in mind|in the loop)"
    "(?! (?:for|when) (?:\\w+ ){0,3}(?:talks?|chats?|coffee|calls?|call|event))(?! about)",
    "(?<!you )think of me (?:when|if|whenever|should|for|in case|next time)",
    "(?:if|should|when|whenever|in case) (?:<near>)?(?:<a_job>) (?:\\w+ )?<turns_up> (?:<far>)?(?:me|i|we|us|please)",
    "should (?:<near>)?<a_job> (?:arise|<turns_up>)",
    "(?:if|should|when) (?:anything|something) (?:\\w+ )?(?:opens? up|turns? up|pops? up|"
    "becomes? (?:available|free)|arises?)",
    "(?:if|should) (?:anything|something) suitable",
    "(?:if|should|when) (?:anything|something) (?:\\w+ )?comes? (?:up|along) (?:<far>)?(?:think of me|in the loop|in mind)",
    "(?:anything|something) (?:\\w+ )?(?:opens? up|comes? (?:up|along)) <firms> (?:<near>)(?:let|tell|think|keep)",
    "(?:if|should) you (?:\\w+ )?(?:hear|know) of (?:anything|something|a job|work)(?: [,.]|$| (?:\\w+ ){0,3}(?:for me"
    "|suitable|please|let|give))",
    "eyes? (?:out|open) for (?:an? |any |some )?<a_job>|ears? open for (?:an? |any )?<a_job>",
    "(?:let me know|tell me|call me|shout|write to me|contact me|ping me) if (?:you|your [\\w-]+) (?:ever |should |still )?needs? (?:an?|any|some|another|more|extra|help)(?! (?:more |other )?(?:information|details|questions?|time|thing))(?!thing)",
    "bear (?:me|my name|us) in mind",
    "tell (?:him|her|them|your (?:boss|manager|team|director|colleagues)|hr) about me(?! (?:before|so (?:we|that we)))",
)
_I_LOOK_FOR_ONE = (
    # I am looking for a job; I need an internship; I'm on the job market
    "i (?:am|was|have been|have just been|will be)? ?(?:(?!not )[\\w-]+ ){0,5}?(?:(?:looking|searching|hunting|search|look"
    "|applying|hoping|after|in search|longing|on the lookout|in the market)(?: (?:for|of|to (?:get|find|land)"
    "|after))?|seeking|seek) (?:out )?(?:my )?(?:<a_job>|employment|work(?! (?:that|which|where|experience of))"
    "|something new|a new challenge|new challenges|(?:new )?<chance>(?! (?:to (?:talk|speak|learn|hear|ask|meet|discuss)|for a)))"
    "(?! (?:that|which|where|whose|like yours))",
    "(?:^|and |, |still )looking for (?:an? |my )(?:\\w+ )?(?:job|internship|position|apprenticeship|placement)(?! that)",
    "i (?:(?:[\\w-]+ ){1,8}?(?:and|but|so) )?(?:am |do )?(?:(?:really|urgently|also|still|badly|now|just) )*(?:need|needs|needing|want|require|seek)"
    " (?:(?:an? |any |some )?(?:\\w+ ){0,2}(?:job|internship|placement|apprenticeship|position|traineeship|vacancy)"
    "|work|employment)(?! (?:in which|in an? |that|where|which|with|for|like|outdoors|coach|centre))",
    "i (?:am|have been|do)? ?(?:<so>)(?:job (?:hunting|seeking|searching)|on the job market|unemployed and looking"
    "|between jobs and looking|open to work(?! with)|available (?:for work|immediately))",
    "<i_would>(?:interested in|open to|available for|up for|keen on|happy with|take|do|accept|welcome|appreciate)"
    " (?:any(?:thing)?|the|a|an|new|this|that|your) (?:<few>)(?:(?:work|<job>|vacancy)"
    " (?:<near>)?(?:<firms>|you (?:advertise|offer|post|describe|have)\\w*)|anything|<chance> <yours>)",
    "interested (?:in|for) (?:the|an?|any|this|that|your) (?:\\w+ ){0,3}<vacancy>",
    "<i_would>(?:take|do|accept) (?:on )?any(?:thing| job| work| kind)",
    "(?:work|start) (?:\\w+ )?(?:for free|unpaid|without pay|for nothing|on a trial)",
    "i (?:can|could|am (?:\\w+ )?(?:ready|able|free|available) to|will|may) (?:start|begin|join)(?: you| work)?"
    " (?:immediately|right away|at once|straight away|on monday|tomorrow|any ?time|asap|as soon)",
    "ready to start (?:work|any|as|right|im)",
    "(?:employment|job|career) (?:opportunities|possibilities)(?: (?:<near>)(?:<yours>|you have)| (?:with|for) (?:you|me)| [.?!,]|$)",
    "possibility of (?:employment|an? job|work|an internship)",
    "<wish> (?:to )?(?:get|find|do|make|have|start|land|complete|begin|secure|take|undertake|spend|apply for|candidate for)"
    " (?:an? |my |some |the )?(?:<few>)<job> (?:<near>)?<yours>",
    "<wish> (?:an? |any |some |the )?(?:\\w+ )?<job> <yours>",
    "<wish> (?:to )?(?:make|do) an? (?:internship|apprenticeship|traineeship) (?:<few>)<yours>",
    "i (?:am|would be) (?:<so>)interested in (?:the|this|that|your) (?:<few>)(?:role|job|position|vacancy|opening|post)"
    " (?:you |at your|on your|in your|<yours>)",
    "my interest in (?:the|joining|working|an?|any|your|becoming|this) (?:<near>)?(?:<firms>|<job>|your (?:team|company|firm))",
    "came across (?:your|the|an?) (?:job )?(?:ad|advert|posting|vacancy|opening)[a-z]* and",
    "i would (?:be )?(?:\\w+ )?(?:a |an )?(?:perfect|great|good|ideal|right|strong|excellent|interested)(?: (?:for|in) it)?$(?<=for it)",
    "(?:would|might|could) have a job",
    "i (?:will |would )?search(?:ing)? (?:an? )?(?:job|work|internship|position)",
    "i (?:am |have been )?(?:<near>)?(?:look(?:ing)?|seek(?:ing)?|hop(?:e|ing)|want(?:ing)?|like|love|wish(?:ing)?|dream(?:ing)?|try(?:ing)?|keen|eager) (?:<near>)?(?:to )?(?:join(?:ing)?|work(?:ing)? (?:for|at|in|with)"
    "|be(?:ing)? part of|enter(?:ing)?|grow in|intern(?:ing)? (?:at|with)|get(?:ting)? into|start(?:ing)? at) (?:an? |the |your )?(?:[\\w-]+ ){0,3}?(?:<firm>|one) (?:like|such as|similar to) (?:yours|your own)",
    "(?:i|we) (?:have|need|want|must|am trying|am hoping|hope) (?:to |desperately )*(?:find|get|land|secure) (?:an? |some |any |my first )?(?:\\w+ )?(?:job|work|internship|placement|position|employment|apprenticeship)(?! (?:that|which|where|with|in which))",
    "(?:free|able|available|ready) to start (?:next|on|in|from|any|as|right|immediately|work|tomorrow)",
    "(?:seek|seeking|want|wish for|request|looking for) an opportunity to (?:grow|work|serve|contribute|join|develop)",
)
_WORK_FOR_YOU = (
    "(?:any|my|a|some|the) (?:\\w+ )?(?:scope|chances?|possibility|hope|prospects?) (?:of|for) (?:getting )?<a_job>",
    # I would love to work for you; can I join your team; I would be a great fit
    "(?:<wish>|<can_i>) (?:<near>)?(?:work|working|intern|interning|be employed|employed)(?: (?:full|part)-time| as an? \\w+)?"
    " (?:for you|at yours|for your|with your|(?:at|in|on|with|within|for|under|alongside) (?:your|you guys|the) (?:[\\w-]+ ){0,3}?<firm>)",
    "(?:<wish>|<can_i>) (?:<few>)work (?:here|there|with you (?:guys|all))",
    "(?:<wish>|<can_i>) (?:<near>)?join(?:ing)? (?:you(?! for (?:a |lunch|coffee|tea))(?! (?:on|at|in|to|when) )|(?:your|the)"
    " (?:[\\w-]+ ){0,2}<firm>|you as)",
    "(?:<wish>|<can_i>) (?:<near>)?(?:become|becoming|be|being) (?:an? )?(?:part|member) of (?:your|it|the (?:team|staff|crew))",
    "love to be part of it|like to be one(?: |$)",
    "(?:<wish>|<can_i>|i (?:could|can|would)) (?:<near>)?(?:contribut\\w+ to|add\\w* (?:\\w+ )?to|strengthen|support|bring [\\w ,]+ to) "
    "your (?:[\\w-]+ )?<firm>",
    "(?:asset|addition|benefit|value|gain) (?:to|for) your (?:[\\w-]+ )?<firm>",
    "(?:great|good|perfect|right|ideal|strong|excellent|natural|best) (?:fit|match|candidate|addition|person|choice|hire)"
    " (?:for|to|in|with) (?:your (?:[\\w-]+ )?<firm>|it|the (?:role|position|job|post|vacancy))(?<!for it)",
    "i (?:would|could) be (?:perfect|great|good|ideal|right|useful|suitable) (?:for it|for the|in your|for your|<firms>)",
    "<can_i> (?:<few>)(?:get|find|land|have) (?:<near>)?(?:<a_job>|hired|in|onto|into|a foot in the door|employment) <yours>",
    "<can_i> (?:<few>)(?:get|find|land) (?:hired|onto your|into your (?:company|team|firm|agency|lab))",
    "<can_i> (?:<few>)(?:do|make|complete|start|have|spend) (?:my |an? |some |two |\\w+ weeks of )?(?:<near>)?"
    "(?:<job>|internship|trial|practice) (?:<near>)?<yours>",
    "(?:come and do|do) (?:\\w+ )?(?:weeks?|days?|months?) of work experience",
    "<can_i> (?:<near>)?(?:start|join|begin|come)(?: \\w+)? as (?:an? |your )?(?:trainee|intern|apprentice|working student"
    "|volunteer and|employee|junior|helper|assistant)",
    "<can_i> (?:<near>)?(?:getting in|get in|joining|join|make it) (?:at|with|into|on|to) (?:your|you)",
    "as (?:your|an?) (?:trainee|apprentice|intern)(?: |$)(?=.*\\?)(?<!as you)",
    "(?:get to|have to do to|need to do to) (?:get|be) (?:on|onto|in|into|hired|part)",
    "<chance> (?:to (?:work|join|interview|intern|prove myself|be part)|of (?:working|joining|interning)) (?:<few>)"
    "(?:with|for|at|in|on|your|you)",
    "(?:work|use|role|job|position)[\\w ]* could (?:you|your <firm>) (?:offer|give) me",
    "where in your <firm> could (?:i|someone|somebody)",
    "there for me|(?:place|job|role|opportunity|work|something) for me(?= |$)(?! to (?:visit|meet|sit|stand|wait|read|start))",
    "prove myself|show (?:you )?what i can do",
    "(?:chance|way|opportunit\\w+) to (?:join|work (?:for|with)) you(?! on)",
    "for you to (?:hire|take|employ)",
    "intern (?:for you|at your|with you|with your)",
    "(?:leads?|lead) (?:in the end )?to (?:an? )?(?:\\w+ )?(?:job|position|internship|employment|opportunit\\w+ <yours>|offer)",
    "(?:<wish>|<can_i>) (?:<few>)(?:become|becoming|be|being) (?:your|an?|one of your) (?:next |new )?(?:apprentice|trainee|intern|employee|assistant|working student|secretary|helper)s?(?! in (?:this|the) field)",
    "(?:<wish>|i) (?:<few>)(?:be|become) (?:an? )?(?:part|member) of (?:your|the) (?:[\\w-]+ ){0,3}?<firm>",
    "work together (?:<near>)(?:employee|staff|paid)|as your employee",
)
_HOW_TO_APPLY = (
    # I would like to apply; who do I talk to to get hired; where can I send my application
    "(?:<wish>|(?:can|could|may|might) i|how (?:do|would|can|could|should) i(?: go about)?|i am writing to|i am) "
    "(?:now |hereby |formally |also )?(?:apply|applying|candidate)"
    "(?: (?:for|to|at|with|in|on) (?:<near>)?(?:<a_job>|the (?:position|post|role|job)|you$|you [.?!,]|your (?:[\\w-]+ ){0,2}<firm>|your|a place in your"
    "|it)| with you| there| here| [.?!,]|$)(?! (?:at|to) university)",
    "(?:internships?|positions?|jobs?|vacancies|roles?|openings?) (?:that )?i (?:could|can|might|may) (?:apply|take|do|fill)",
    "(?:i am writing|i write|i want|may i|i would like|writing|<wish>) (?:<few>)(?:to )?(?:kindly )?(?:enquire|inquire|ask)"
    " (?:about|whether|if|for) (?:<far>)(?:<job>|employment|recruiting|hiring|work)(?! (?:is like|like))(?<=employment)",
    "(?:enquire|inquire) (?:about|whether|if) (?:<far>)?(?:<vacancy>|<a_job>|hiring|recruiting|employment)",
    "(?:who|whom|where) (?:\\w+ )?(?:do|should|would|can|could|might|shall|may) i (?:<few>)(?:contact|talk|speak|ask|write|send|turn|apply"
    "|go|address|submit)(?: to| with)? (?:<near>)?(?:(?:about|to|for|regarding|concerning|with|if) "
    "(?:<a_job>|(?:get|be|getting|being) (?:hired|taken)|get(?:ting)? (?:<a_job>|in)|vacancies|openings|my_papers)"
    "|<my_papers>|<a_job> <yours>)",
    "(?<!you )(?<!people )(?<!they )(?:discuss|talk about|chat about|speak about|talk through|hear about|learn about|know about|explore|know of|"
    "find out about|hear of|information (?:on|about)|details (?:on|of|about)|pointers to|tell me about) (?:<few>)"
    "(?:<vacancy>|(?:any|some|open|possible|potential|future|current|job|career|employment|available|upcoming|an?) "
    "(?:\\w+ )?(?:roles?|positions?|jobs?|vacancy|openings?|employment|opportunit\\w+)(?: (?:for me|<firms>|you|<yours>)| [.?!,]|$)"
    "|opportunit\\w+ (?:<firms>|for me)|employment)(?! in (?:this|the|your) (?:field|industry))",
    "(?:discuss|talk about) (?:<few>)(?:roles?|positions?|jobs?) for me",
    "opportunit(?:y|ies) (?:<few>)(?:for me|you might have|<firms>)(?<!hear your)",
    "(?:know|wondered|wonder|wondering|asking|curious|see|find out|check) (?:if|whether) (?:<near>)?"
    "(?:takes? (?:on )?<trainee>|recruiting|hiring|needs? (?:an? )?(?:\\w+)$|there (?:is|are|might be|would be) (?:<near>)?<job> <yours>)",
    "(?:graduate|junior|summer|student|open) (?:positions|roles|jobs) (?:at|in|with) your",
    "takes (?:interns|students|trainees|apprentices)(?= )(?! from)",
    "seen? the (?:vacancy|job ad|advert|posting|opening)|saw the (?:vacancy|posting|job ad)",
    "pointers? to (?:any )?(?:openings|jobs|vacancies|work)",
    "(?:so|that|where|how|before|and) (?:that )?i (?:can|could|may|might|would|should) (?:then )?apply(?= [?.!]|$| (?:to|for|at|with|in) (?:<few>)(?:<job>|your|you))",
    "apply (?:for an? |for the |for any )(?:<few>)<job> (?:<few>)(?:<firms>|with you|there)",
    "(?:process|procedure|way|steps|deadline|best way|requirements|trick) (?:for|of|to) (?:getting|get|applying|apply|becoming|become|doing|do|landing|land|joining|join) (?:<near>)?(?:<firms>|with you|you|there)(?= [?.!,]|$)",
    "(?:can|could|do|would) i (?:become|be) (?:an? )?(?:intern|trainee|apprentice|employee|part|member) (?:<few>)(?:<firms>|with you|there)",
    "(?:explore|exploring|discuss|interested in|open to|welcome|seeking|any) (?:<few>)opportunit\\w+ (?:<few>)(?:within your|in your|at your|with your|with you|<firms>|you (?:could|can|might|may) (?:offer|have|give))",
)
_PAPERS = (
    # my CV is attached; could you pass on my résumé; please keep my CV on file
    "(?:i (?:have |am )?(?:(?:also|just|taken the liberty of|hereby|sending|here) )*|^|please |and )"
    "(?:attach|attached|attaching|enclose|enclosed|enclosing|includ(?:ed|ing)|add(?:ed|ing)|am sending|send|sending)"
    " (?:you )?(?:is |are |please find |find )?(?:<few>)(?:<my_papers>|an? <papers>)(?! (?:form|process|to (?:a|the) (?:course|school|college)))",
    "(?:please |will |can |may )(?:find|see) (?:<few>)(?:<my_papers>|an? <papers>)",
    "(?:find|see) (?:attached|enclosed|below) <my_papers>|(?:here is|see|find|this is) <my_papers>(?! has)",
    "<my_papers> (?:is |are |can be (?:found|seen) |will be )?(?:attached|enclosed|below|here|in the attachment|with this)",
    "(?:can|could|would|will|may|might|mind|shall|should|please|feel free|glad|happy|like to|love to|to|kindly|do|also|maybe|and|able to) "
    "(?:(?!not )[\\w']+ ){0,6}?(?:forward(?:ing)?|hand(?:ing)?|pass(?:ing)?|send(?:ing)?|shar(?:e|ing)|submit(?:ting)?|drop(?:ping)?"
    "|leav(?:e|ing)|put(?:ting)?|slip(?:ping)?|keep(?:ing)?|hold(?:ing)?|circulat(?:e|ing)|upload(?:ing)?|e-?mail(?:ing)?|bring(?:ing)?"
    "|giv(?:e|ing)) (?:(?!in )(?!feedback)(?!advice)\\w+ ){0,3}?<my_papers>(?! (?:a (?:look|read|glance|check|review)|some))",
    "(?:share|forward|send|pass) (?:on )?my (?:profile|details|name|linkedin) (?:on )?(?:with|to) (?:<few>)(?:recruit\\w*|hr|hiring|manager|boss|team)",
    "(?:keep|keeping) (?:<my_papers>|my details) (?:on|in|for|at)",
    "^(?:my |please )?(?:cv|resume|application|papers) (?:is |are |now )?(?:attached|enclosed|below|included)|(?:worth|mind) (?:me |my )?(?:sending|forwarding|dropping off|giving you) (?:\\w+ )?<my_papers>",
    "i (?:have )?(?:\\w+ )?(?:popped|put|dropped|pasted|added|copied|uploaded|stuck|slipped) (?:<few>)<my_papers>(?! (?:together|into (?:shape|words)))",
    "(?:send|sending|sent) (?:over |across |along )<my_papers> (?:over|across|to you)?",
)
_SPEAK_FOR_ME = (
    # refer me for the role; put in a word for me; introduce me to the hiring manager
    "(?:refer|recommend|suggest|propose|nominate|put) (?:me|<kin>) (?:forward )?(?:internally|for (?:<few>)(?:<job>|hiring|openings?|it)"
    "|to your (?:[\\w-]+ )?(?:boss|employer|head|manager|team|hr|company|firm|supervisor|recruiter\\w*|chef|director|leader|hiring)"
    "|to (?:\\w+ )?(?:hr|human resources|the hiring|recruit\\w+|whoever (?:is|does)))",
    "refer me(?: there)? [?.!,]|refer me$",
    "(?:an? |employee |internal |job )?referral(?= (?:for|to|at|from you)| [.?!,]|$)(?<!from a referral)(?<=employee referral)",
    "(?:give|get|write|make|need|want|appreciate|hoping for|grateful for|for) (?:me )?(?:an? )?(?:\\w+ )?referral(?! to (?:someone|another|a colleague|people))",
    "(?:can|could|would|please|will|mind|maybe|perhaps|if|able to|willing to|happy to) (?:<near>)?(?:put|putting|say|saying) (?:in )?(?:an? )?"
    "(?:good |kind |quick )?word (?:in )?(?:for me|on my behalf)",
    "put in a (?:good )?word (?:<near>)?(?:boss|manager|hiring|hr|team|company|job)",
    "vouch for me|speak up for me|pull (?:some|a few|any) strings",
    "(?:talk|speak|mention me|say something) to (?:your|the) (?:\\w+ )?(?:boss|manager|hr|supervisor|team|director|employer|chef)"
    " (?:about me|on my behalf|for me)|mention me to (?:your|the)",
    "ask (?:your|the) (?:\\w+ )?(?:manager|boss|hr|supervisor|team|director|employer) (?:if|whether) (?:<few>)(?:take|hire|need|would|want|could)",
    "ask around (?:<near>)?(?:needs?|hiring|job|work|for me)",
    "(?:connect|introduce|link|get|put) (?:me|us|<kin>) (?:in touch |in contact |up )?(?:with|to) (?:<near>)?"
    "(?:hr|human resources|hiring|recruit\\w+|talent acquisition|headhunters?|staffing)",
    "(?:send|show|take) me to hr",
    "refer (?:me|<kin>) (?:at|to) (?!an?(?:other)? |some|any|the (?:person|one)|your (?:colleague|friend)|who|other|people|one|her|him|them)|referral from you",
    "(?:bring up|drop|mention|raise|throw in|pass on) my name (?:to|at|with|in|when|for) (?:<near>)?(?:boss|manager|hr|team|recruit\\w*|hiring|meeting|job|vacan\\w*|position|role|desk)",
    "(?:speak|talk|write|go) to your (?:[\\w-]+ )?(?:director|boss|manager|head|hr|supervisor|chief|owner) (?:<few>)(?:on my behalf|about (?:me|a (?:job|post|position))|for me)|put (?:me|<kin>) forward",
)

_CAN_BE_HAD = (*_IS_THERE_ONE, *_ARE_YOU_HIRING, *_TELL_ME, *_I_LOOK_FOR_ONE)
_SCENES = (
    *_CAN_BE_HAD,
    *_GIVE_ME_A_JOB,
    *_HIRE_ME,
    *_WORK_FOR_YOU,
    *_HOW_TO_APPLY,
    *_PAPERS,
    *_SPEAK_FOR_ME,
)
_ASKS = tuple(
    (re.compile(rf"(?<!\w){spelled_out(scene)}(?!\w)"), scene in _CAN_BE_HAD) for scene in _SCENES
)

_DENIES = re.compile(
    r"\b(?:not(?! only\b)(?! to (?:put|be|sound|seem)\b)(?! (?:you|there|your|it)\b)|never|neither|nor"
    r"|rather than|instead of|without|no (?:\w+ )?(?:intention|plans?|wish|need|hidden|interest)) "
    r"(?:(?!\b(?:but|please|only)\b|, (?:can|could|so|would|will|do|is|are)\b|[;:?])(?:[^ ]+ )){0,9}$"
)
"""What stands before takes the asking back: "I would never", "I have no intention of"."""
_DENIED = re.compile(r"\b(?:not(?! only\b)(?! you\b)|never)\b")
_IN_GENERAL = re.compile(
    r"\b(?:how|what|when|where|which|who|whose|why|than)\b (?:(?!(?:but|and|so) |[,;:?])[^ ]+ )*$"
)
"""Somebody asks how many there are, or what kind: about the field, and not for one."""


_NOT_YET = re.compile(r"\b(?:before|when|once|until|after|unless|while) $")
"""Before I look for a job: some day, and not from you."""


def asks_for_job(text: str) -> str:
    """Return the sentence that asks for a job, or "" where none does.

    An internship, a placement and a good word count like a job. "I am not asking for a job" and talk
    about jobs, openings or hiring in general do not count.
    """
    return next((each for each in sentences(text) if _asks(each)), "")


def _asks(sentence: str) -> bool:
    return any(
        _plays(scene, can_be_had, words)
        for words in pieces(plain(sentence))
        for scene, can_be_had in _ASKS
    )


def _plays(scene: re.Pattern[str], can_be_had: bool, words: str) -> bool:
    for match in scene.finditer(words):
        before = words[: match.start()]
        if can_be_had and _IN_GENERAL.search(before):
            continue
        if _NOT_YET.search(before) and match.group().startswith("i "):
            continue
        if not _DENIES.search(before) and not _DENIED.search(match.group()):
            return True
    return False
