"""Scenes in which I want a job, or somebody to speak up for me; the parts are in `job_words`."""

I_LOOK_FOR_ONE = (
    # I am looking for a job; I need an internship; I am on the job market
    r"""i (?:am|was|have been|have just been|will be)? ?(?:(?!not )[\w-]+ ){0,5}?(?:
        (?:looking|searching|hunting|search|look|applying|hoping|after|in search|longing
        |on the lookout|in the market)(?: (?:for|of|to (?:get|find|land)|after))?|seeking
        |seek) (?:out )?(?:my )?(?:<a_job>|employment|work(?! (?:that|which|where
        |experience of))|something new|a new challenge|new challenges
        |(?:new )?<chance>(?! (?:to (?:talk|speak|learn|hear|ask|meet|discuss)
        |for a)))(?! (?:that|which|where|whose|like yours))""",
    r"""(?:^|and |, |still )looking for (?:an? |my )(?:\w+ )?(?:job|internship|position
        |apprenticeship|placement)(?! that)""",
    r"""i (?:(?:[\w-]+ ){1,8}?(?:and|but|so) )?(?:am |do )?(?:(?:really|urgently|also|still
        |badly|now|just) )*(?:need|needs|needing|want|require|seek) (?:(?:an? |any[ ]
        |some )?(?:\w+ ){0,2}(?:job|internship|placement|apprenticeship|position|traineeship
        |vacancy)|work|employment)(?! (?:in which|in an? |that|where|which|with|for|like
        |outdoors|coach|centre))""",
    r"""i (?:am|have been|do)? ?(?:<so>)(?:job (?:hunting|seeking|searching)
        |on the job market|unemployed and looking|between jobs and looking|open to work(?! with)
        |available (?:for work|immediately))""",
    r"""<i_would>(?:interested in|open to|available for|up for|keen on|happy with|take|do
        |accept|welcome|appreciate) (?:any(?:thing)?|the|a|an|new|this|that
        |your) (?:<few>)(?:(?:work|<job>|vacancy) (?:<near>)?(?:<firms>|you (?:advertise|offer
        |post|describe|have)\w*)|anything|<chance> <yours>)""",
    r"interested (?:in|for) (?:the|an?|any|this|that|your) (?:\w+ ){0,3}<vacancy>",
    r"<i_would>(?:take|do|accept) (?:on )?any(?:thing| job| work| kind)",
    r"(?:work|start) (?:\w+ )?(?:for free|unpaid|without pay|for nothing|on a trial)",
    r"""i (?:can|could|am (?:\w+ )?(?:ready|able|free|available) to|will|may) (?:start|begin
        |join)(?: you| work)? (?:immediately|right away|at once|straight away|on monday|tomorrow
        |any ?time|asap|as soon)""",
    r"ready to start (?:work|any|as|right|im)",
    r"""(?:employment|job|career) (?:opportunities|possibilities)(?: (?:<near>)(?:<yours>
        |you have)| (?:with|for) (?:you|me)| [.?!,]|$)""",
    r"possibility of (?:employment|an? job|work|an internship)",
    r"""<wish> (?:to )?(?:get|find|do|make|have|start|land|complete|begin|secure|take
        |undertake|spend|apply for|candidate for) (?:an? |my |some[ ]
        |the )?(?:<few>)<job> (?:<near>)?<yours>""",
    r"<wish> (?:an? |any |some |the )?(?:\w+ )?<job> <yours>",
    r"<wish> (?:to )?(?:make|do) an? (?:internship|apprenticeship|traineeship) (?:<few>)<yours>",
    r"""i (?:am|would be) (?:<so>)interested in (?:the|this|that|your) (?:<few>)(?:role|job
        |position|vacancy|opening|post) (?:you |at your|on your|in your|<yours>)""",
    r"""my interest in (?:the|joining|working|an?|any|your|becoming
        |this) (?:<near>)?(?:<firms>|<job>|your (?:team|company|firm))""",
    r"came across (?:your|the|an?) (?:job )?(?:ad|advert|posting|vacancy|opening)[a-z]* and",
    r"""i would (?:be )?(?:\w+ )?(?:a |an )?(?:perfect|great|good|ideal|right|strong
        |excellent|interested)(?: (?:for|in) it)?$(?<=for it)""",
    r"(?:would|might|could) have a job",
    r"i (?:will |would )?search(?:ing)? (?:an? )?(?:job|work|internship|position)",
    r"""i (?:am |have been )?(?:<near>)?(?:look(?:ing)?|seek(?:ing)?|hop(?:e|ing)
        |want(?:ing)?|like|love|wish(?:ing)?|dream(?:ing)?|try(?:ing)?|keen
        |eager) (?:<near>)?(?:to )?(?:join(?:ing)?|work(?:ing)? (?:for|at|in|with)
        |be(?:ing)? part of|enter(?:ing)?|grow in|intern(?:ing)? (?:at|with)|get(?:ting)? into
        |start(?:ing)? at) (?:an? |the |your )?(?:[\w-]+ ){0,3}?(?:<firm>|one) (?:like|such as
        |similar to) (?:yours|your own)""",
    r"""(?:i|we) (?:have|need|want|must|am trying|am hoping|hope) (?:to[ ]
        |desperately )*(?:find|get|land|secure) (?:an? |some |any |my first )?(?:\w+ )?(?:job
        |work|internship|placement|position|employment|apprenticeship)(?! (?:that|which|where
        |with|in which))""",
    r"""(?:free|able|available|ready) to start (?:next|on|in|from|any|as|right|immediately
        |work|tomorrow)""",
    r"""(?:seek|seeking|want|wish for|request|looking for) an opportunity to (?:grow|work
        |serve|contribute|join|develop)""",
)
WORK_FOR_YOU = (
    # I would love to work for you; can I join your team; I would be a great fit
    r"(?:<wish>|<can_i>) (?:to )?be (?:on|in|with) your (?:[\w-]+ ){0,2}?<firm>",
    r"""(?:any|my|a|some|the) (?:\w+ )?(?:scope|chances?|possibility|hope|prospects?) (?:of
        |for) (?:getting )?<a_job>""",
    r"""(?:<wish>|<can_i>) (?:<near>)?(?:work|working|intern|interning|be employed
        |employed)(?: (?:full|part)-time| as an? \w+)? (?:for you|at yours|for your|with your
        |(?:at|in|on|with|within|for|under|alongside) (?:your|you guys
        |the) (?:[\w-]+ ){0,3}?<firm>)""",
    r"(?:<wish>|<can_i>) (?:<few>)work (?:here|there|with you (?:guys|all))",
    r"""(?:<wish>|<can_i>) (?:<near>)?join(?:ing)? (?:you(?! for (?:a |lunch|coffee
        |tea))(?! (?:on|at|in|to|when) )|(?:your|the) (?:[\w-]+ ){0,2}<firm>|you as)""",
    r"""(?:<wish>|<can_i>) (?:<near>)?(?:become|becoming|be|being) (?:an? )?(?:part
        |member) of (?:your|it|the (?:team|staff|crew))""",
    r"love to be part of it|like to be one(?: |$)",
    r"""(?:<wish>|<can_i>|i (?:could|can|would)) (?:<near>)?(?:contribut\w+ to
        |add\w* (?:\w+ )?to|strengthen|support|bring [\w ,]+ to) your (?:[\w-]+ )?<firm>""",
    r"(?:asset|addition|benefit|value|gain) (?:to|for) your (?:[\w-]+ )?<firm>",
    r"""(?:great|good|perfect|right|ideal|strong|excellent|natural|best) (?:fit|match
        |candidate|addition|person|choice|hire) (?:for|to|in|with) (?:your (?:[\w-]+ )?<firm>|it
        |the (?:role|position|job|post|vacancy))(?<!for it)""",
    r"""i (?:would|could) be (?:perfect|great|good|ideal|right|useful|suitable) (?:for it
        |for the|in your|for your|<firms>)""",
    r"""<can_i> (?:<few>)(?:get|find|land|have) (?:<near>)?(?:<a_job>|hired|in|onto|into
        |a foot in the door|employment) <yours>""",
    r"""<can_i> (?:<few>)(?:get|find|land) (?:hired|onto your|into your (?:company|team|firm
        |agency|lab))""",
    r"""<can_i> (?:<few>)(?:do|make|complete|start|have|spend) (?:my |an? |some |two[ ]
        |\w+ weeks of )?(?:<near>)?(?:<job>|internship|trial|practice) (?:<near>)?<yours>""",
    r"(?:come and do|do) (?:\w+ )?(?:weeks?|days?|months?) of work experience",
    r"""<can_i> (?:<near>)?(?:start|join|begin|come)(?: \w+)? as (?:an? |your )?(?:trainee
        |intern|apprentice|working student|volunteer and|employee|junior|helper|assistant)""",
    r"""<can_i> (?:<near>)?(?:getting in|get in|joining|join|make it) (?:at|with|into|on
        |to) (?:your|you)""",
    r"as (?:your|an?) (?:trainee|apprentice|intern)(?: |$)(?=.*\?)(?<!as you)",
    r"(?:get to|have to do to|need to do to) (?:get|be) (?:on|onto|in|into|hired|part)",
    r"""<chance> (?:to (?:work|join|interview|intern|prove myself|be part)|of (?:working
        |joining|interning)) (?:<few>)(?:with|for|at|in|on|your|you)""",
    r"(?:work|use|role|job|position)[\w ]* could (?:you|your <firm>) (?:offer|give) me",
    r"where in your <firm> could (?:i|someone|somebody)",
    r"""there for me|(?:place|job|role|opportunity|work|(?<!be )something) for me(?=[ ]
        |$)(?! to (?:visit|meet|sit|stand|wait|read|start))""",
    r"prove myself|show (?:you )?what i can do",
    r"(?:chance|way|opportunit\w+) to (?:join|work (?:for|with)) you(?! on)",
    r"for you to (?:hire|take|employ)",
    r"intern (?:for you|at your|with you|with your)",
    r"""(?:leads?|lead) (?:in the end )?to (?:an? )?(?:\w+ )?(?:job|position|internship
        |employment|opportunit\w+ <yours>|offer)""",
    r"""(?:<wish>|<can_i>) (?:<few>)(?:become|becoming|be|being) (?:your|an?
        |one of your) (?:next |new )?(?:apprentice|trainee|intern|employee|assistant
        |working student|secretary|helper)s?(?! in (?:this|the) field)""",
    r"""(?:<wish>|i) (?:<few>)(?:be|become) (?:an? )?(?:part|member) of (?:your
        |the) (?:[\w-]+ ){0,3}?<firm>""",
    r"work together (?:<near>)(?:employee|staff|paid)|as your employee",
)
HOW_TO_APPLY = (
    # I would like to apply; who do I talk to to get hired; where can I send my application
    r"""(?:<wish>|(?:can|could|may|might) i|how (?:do|would|can|could
        |should) i(?: go about)?|i am writing to|i am) (?:now |hereby |formally |also )?(?:apply
        |applying|candidate)(?: (?:for|to|at|with|in|on) (?:<near>)?(?:<a_job>|the (?:position
        |post|role|job)|you$|you [.?!,]|your (?:[\w-]+ ){0,2}<firm>|your|a place in your|it)
        | with you| there| here| [.?!,]|$)(?! (?:at|to) university)""",
    r"""(?:internships?|positions?|jobs?|vacancies|roles?|openings?) (?:that )?i (?:could
        |can|might|may) (?:apply|take|do|fill)""",
    r"""(?:i am writing|i write|i want|may i|i would like|writing
        |<wish>) (?:<few>)(?:to )?(?:kindly )?(?:enquire|inquire|ask) (?:about|whether|if
        |for) (?:<far>)(?:<job>|employment|recruiting|hiring|work)(?! (?:is like
        |like))(?<=employment)""",
    r"""(?:enquire|inquire) (?:about|whether|if) (?:<far>)?(?:<vacancy>|<a_job>|hiring
        |recruiting|employment)""",
    r"""(?:who|whom|where) (?:\w+ )?(?:do|should|would|can|could|might|shall
        |may) i (?:<few>)(?:contact|talk|speak|ask|write|send|turn|apply|go|address
        |submit)(?: to| with)? (?:<near>)?(?:(?:about|to|for|regarding|concerning|with
        |if) (?:<a_job>|(?:get|be|getting|being) (?:hired|taken)|get(?:ting)? (?:<a_job>|in)
        |vacancies|openings|my_papers)|<my_papers>|<a_job> <yours>)""",
    r"""(?<!you )(?<!people )(?<!they )(?:discuss|talk about|chat about|speak about
        |talk through|hear about|learn about|know about|explore|know of|find out about|hear of
        |information (?:on|about)|details (?:on|of|about)|pointers to
        |tell me about) (?:<few>)(?:<vacancy>|(?:any|some|open|possible|potential|future|current
        |job|career|employment|available|upcoming|an?) (?:\w+ )?(?:roles?|positions?|jobs?
        |vacancy|openings?|employment|opportunit\w+)(?: (?:for me|<firms>|you|<yours>)| [.?!,]
        |$)|opportunit\w+ (?:<firms>|for me)|employment)(?! in (?:this|the|your) (?:field
        |industry))""",
    r"(?:discuss|talk about) (?:<few>)(?:roles?|positions?|jobs?) for me",
    r"opportunit(?:y|ies) (?:<few>)(?:for me|you might have|<firms>)(?<!hear your)",
    r"""(?:know|wondered|wonder|wondering|asking|curious|see|find out|check) (?:if
        |whether) (?:<near>)?(?:takes? (?:on )?<trainee>|recruiting|hiring
        |needs? (?:an? )?(?:\w+)$|there (?:is|are|might be|would be) (?:<near>)?<job> <yours>)""",
    r"(?:graduate|junior|summer|student|open) (?:positions|roles|jobs) (?:at|in|with) your",
    r"takes (?:interns|students|trainees|apprentices)(?= )(?! from)",
    r"seen? the (?:vacancy|job ad|advert|posting|opening)|saw the (?:vacancy|posting|job ad)",
    r"pointers? to (?:any )?(?:openings|jobs|vacancies|work)",
    r"""(?:so|that|where|how|before|and) (?:that )?i (?:can|could|may|might|would
        |should) (?:then )?apply(?= [?.!]|$| (?:to|for|at|with|in) (?:<few>)(?:<job>|your|you))""",
    r"apply (?:for an? |for the |for any )(?:<few>)<job> (?:<few>)(?:<firms>|with you|there)",
    r"""(?:process|procedure|way|steps|deadline|best way|requirements|trick) (?:for|of
        |to) (?:getting|get|applying|apply|becoming|become|doing|do|landing|land|joining
        |join) (?:<near>)?(?:<firms>|with you|you|there)(?= [?.!,]|$)""",
    r"""(?:can|could|do|would) i (?:become|be) (?:an? )?(?:intern|trainee|apprentice
        |employee|part|member) (?:<few>)(?:<firms>|with you|there)""",
    r"""(?:explore|exploring|discuss|interested in|open to|welcome|seeking
        |any) (?:<few>)opportunit\w+ (?:<few>)(?:within your|in your|at your|with your|with you
        |<firms>|you (?:could|can|might|may) (?:offer|have|give))""",
)
PAPERS = (
    # my CV is attached; could you pass on my résumé; please keep my CV on file
    r"""(?:i (?:have |am )?(?:(?:also|just|taken the liberty of|hereby|sending|here) )*|^
        |please |and )(?:attach|attached|attaching|enclose|enclosed|enclosing|includ(?:ed|ing)
        |add(?:ed|ing)|am sending|send|sending) (?:you )?(?:is |are |please find[ ]
        |find )?(?:<few>)(?:<my_papers>|an? <papers>)(?! (?:form|process|to (?:a|the) (?:course
        |school|college)))""",
    r"(?:please |will |can |may )(?:find|see) (?:<few>)(?:<my_papers>|an? <papers>)",
    r"""(?:find|see) (?:attached|enclosed|below) <my_papers>|(?:here is|see|find
        |this is) <my_papers>(?! has)""",
    r"""<my_papers> (?:is |are |can be (?:found|seen) |will be )?(?:attached|enclosed|below
        |here|in the attachment|with this)""",
    r"""(?:can|could|would|will|may|might|mind|shall|should|please|feel free|glad|happy
        |like to|love to|to|kindly|do|also|maybe|and
        |able to) (?:(?!not )[\w']+ ){0,6}?(?:forward(?:ing)?|hand(?:ing)?|pass(?:ing)?
        |send(?:ing)?|shar(?:e|ing)|submit(?:ting)?|drop(?:ping)?|leav(?:e|ing)|put(?:ting)?
        |slip(?:ping)?|keep(?:ing)?|hold(?:ing)?|circulat(?:e|ing)|upload(?:ing)?
        |e-?mail(?:ing)?|bring(?:ing)?|giv(?:e|ing)) (?:(?!in )(?!feedback)(?!advice)\w+[ ]
        ){0,3}?<my_papers>(?! (?:a (?:look|read|glance|check|review)|some))""",
    r"""(?:share|forward|send|pass) (?:on )?my (?:profile|details|name
        |linkedin) (?:on )?(?:with|to) (?:<few>)(?:recruit\w*|hr|hiring|manager|boss|team)""",
    r"(?:keep|keeping) (?:<my_papers>|my details) (?:on|in|for|at)",
    r"""^(?:my |please )?(?:cv|resume|application|papers) (?:is |are |now )?(?:attached
        |enclosed|below|included)|(?:worth|mind) (?:me |my )?(?:sending|forwarding|dropping off
        |giving you) (?:\w+ )?<my_papers>""",
    r"""i (?:have )?(?:\w+ )?(?:popped|put|dropped|pasted|added|copied|uploaded|stuck
        |slipped) (?:<few>)<my_papers>(?! (?:together|into (?:shape|words)))""",
    r"(?:send|sending|sent) (?:over |across |along )<my_papers> (?:over|across|to you)?",
)
SPEAK_FOR_ME = (
    # refer me for the role; put in a word for me; introduce me to the hiring manager
    r"""(?:refer|recommend|suggest|propose|nominate|put) (?:me
        |<kin>) (?:forward )?(?:internally|for (?:<few>)(?:<job>|hiring|openings?|it)
        |to your (?:[\w-]+ )?(?:boss|employer|head|manager|team|hr|company|firm|supervisor
        |recruiter\w*|chef|director|leader|hiring)|to (?:\w+ )?(?:hr|human resources|the hiring
        |recruit\w+|whoever (?:is|does)))""",
    r"refer me(?: there)? [?.!,]|refer me$",
    r"""(?:an? |employee |internal |job )?referral(?= (?:for|to|at|from you)| [.?!,]
        |$)(?<!from a referral)(?<=employee referral)""",
    r"""(?:give|get|write|make|need|want|appreciate|hoping for|grateful for
        |for) (?:me )?(?:an? )?(?:\w+ )?referral(?! to (?:someone|another|a colleague|people))""",
    r"""(?:can|could|would|please|will|mind|maybe|perhaps|if|able to|willing to
        |happy to) (?:<near>)?(?:put|putting|say|saying) (?:in )?(?:an? )?(?:good |kind[ ]
        |quick )?word (?:in )?(?:for me|on my behalf)""",
    r"put in a (?:good )?word (?:<near>)?(?:boss|manager|hiring|hr|team|company|job)",
    r"vouch for me|speak up for me|pull (?:some|a few|any) strings",
    r"""(?:talk|speak|mention me|say something) to (?:your|the) (?:\w+ )?(?:boss|manager|hr
        |supervisor|team|director|employer|chef) (?:about me|on my behalf|for me)
        |mention me to (?:your|the)""",
    r"""ask (?:your|the) (?:\w+ )?(?:manager|boss|hr|supervisor|team|director
        |employer) (?:if|whether) (?:<few>)(?:take|hire|need|would|want|could)""",
    r"ask around (?:<near>)?(?:needs?|hiring|job|work|for me)",
    r"""(?:connect|introduce|link|get|put) (?:me|us|<kin>) (?:in touch |in contact[ ]
        |up )?(?:with|to) (?:<near>)?(?:hr|human resources|hiring|recruit\w+|talent acquisition
        |headhunters?|staffing)""",
    r"(?:send|show|take) me to hr",
    r"""refer (?:me|<kin>) (?:at|to) (?!an?(?:other)? |some|any|the (?:person|one)
        |your (?:colleague|friend)|who|other|people|one|her|him|them)\w+|referral from you""",
    r"""(?:bring up|drop|mention|raise|throw in|pass on) my name (?:to|at|with|in|when
        |for) (?:<near>)?(?:boss|manager|hr|team|recruit\w*|hiring|meeting|job|vacan\w*|position
        |role|desk)""",
    r"""(?:speak|talk|write|go) to your (?:[\w-]+ )?(?:director|boss|manager|head|hr
        |supervisor|chief|owner) (?:<few>)(?:on my behalf|about (?:me|a (?:job|post|position))
        |for me)|put (?:me|<kin>) forward""",
)
