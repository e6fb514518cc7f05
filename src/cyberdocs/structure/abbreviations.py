"""The abbreviations of legal and diplomatic writing that end no sentence.

Plain words for `sentences`; all without their last full stop, in lower case, as nupunkt wants them.
"""

# As in the Bluebook (21st ed., tables T6, T7, T10, T12, T13), OSCOLA (4th ed.) and the United Nations Editorial
# Manual, as far as they are no English words: "was found." and "see." end sentences, so `found` and `see` are out.
_FIELD = """
    u.n u.n.o.d.c u.n.o u.n.g.a g.a s.c e.s.c u.n.t.s u.n.c.t.a.d u.n.h.r.c h.r.c u.n.s.c u.n.e.s.c.o u.n.doc
    e.t.s c.e.t.s e.u e.c o.j a.i.r s.c.c s.c.r w.l.r a.c q.b k.b e.w.c.a e.w.h.c u.k.s.c u.k.h.l e.c.r e.h.r.r
    i.c.j p.c.i.j i.l.m i.l.r t.i.a.s u.s.t l.n.t.s w.t.o i.t.u o.e.c.d o.a.s a.u n.a.t.o f.a.t.f i.c.c i.l.c
    u.s u.k u.s.c u.s.c.a c.f.r f.r f.2d f.3d f.4th f.supp f.supp.2d f.supp.3d s.ct l.ed l.ed.2d pub.l fed.reg
    r.s.c s.o i.p.c c.p.c cr.p.c i.t d.p.p a.g g.a.o.r s.c.o.r d.c e.d s.d.n.y n.y n.y.u
    para paras resol suppl corr sess mtg vols pp fn fns figs cf op.cit loc.cit et.seq viz vs incl esp
    n.b n.d s.l s.n q.v
    int'l int’l nat'l nat’l ass'n ass’n comm'n comm’n comm'r comm’r dep't dep’t gov't gov’t sec'y sec’y soc'y soc’y
    eur'l eur’l att'y att’y aff'd aff’d gen'l gen’l app'x app’x
    telecomm commc'n commc’n commun crim criminol secur technol syst comput compl prot intell polit
    govt admin adm orgs assoc assn univ coll dept soc acad inst
    convs agmt decl decn decis recomm rept rpt hdbk gaz jour yb yrbk ybk annu stud
    int trans trib cts crt amer brit austl austr harv colum mich berk vand
    ltd corp bros cie llc llp gmbh plc inc pty pvt subsec subpara subdiv sched
    prof profs dr drs mr mrs ms messrs jr hon brig capt cmdr
    jan feb apr jun jul aug sept oct nov
    """

# Behind these the sentence goes on whatever follows: what follows is their own name or number.
_GO_ON = """
    para paras pp fn fns cf e.g i.e viz v vs prof dr drs mr mrs ms messrs int'l int’l nat'l nat’l comm'n comm’n
    sess mtg subpara subsec u.n.doc res resol lt gov sen rep hon
    """

# Ordinary words, or ends of sentences, too; a number behind them says that they are abbreviations ("No. 4", but
# "the answer is no. Then").
_GO_ON_BEFORE_A_NUMBER = """
    no nos sec secs par pars art arts ch chs cl cls fig figs add p n id ibid st doc docs reg regs gen eq pt pts vol
    vols ed app rev supp suppl corr annex tit lit ex ann c l f s at ca approx
    jan feb mar apr jun jul aug sept sep oct nov dec
    """

# Names of law reports and journals, of states and offices. Short forms with a capital alone: "Kansas City, Mo. Police",
# but "the mass. Companies". As in the Bluebook and in nupunkt's own lists, without names of people and places and
# without words that end sentences with a capital as well: "the World Bank.", "Kaspersky Lab.", "Big Tech.", "the West."
_CAPITALISED = """
    abbr abr adj adv aff affd agric ala alb am amer anon append apt apx arb ariz ark atl auth ave bankr bd bhd bibliogr
    bldg blvd br bul bull bur bus cal calif cap cas cath cent cert chem cir civ cmty cnty co col colo com comm commw
    comp compar conf cong conn cons consol const constr contemp coop cpl cr ct ctr cty cust dak def del dem dep det dev
    dig dipl dir disc disp dist distrib div econ educ elec emp empl eng environ envtl evid exch exec exp expl fam fed
    fin fla fri ft ga gend geo glob grp guar haw hist hosp hous hum ill imp ind indem indep indus inf info init ins inv
    invs jud jur juris kan ky la lat leg legis liab lib litig ln mach mag maint maj marit mass math md mech med mem
    merch metro mfg mfr mgmt mgt mil minn miss mkt mktg mo mod mon mont mortg mt mun mut nat neb neg nev nw obs okl
    okla ont ord ore oreg org pa pac parl pat pen penn pers pharm phil phila philos phys pkwy pl pol prac pres priv
    prob proc prod prop propr prov psych psychol pub quart que rd rec ref rehab rel relig repos repub ret rptr rpts rt
    rts rul ry sask sav sch sci scot sect sel ser serg serv sgt sociol sol sp spec stat ste subcomm subd subj subpt sup
    super supr supt surg surv sys tel temp tenn terr tex thu thur thurs tit tr transp treas tue tues twp ult unconst
    unif util va var vict vt wash wed wis wkly wyo
    """

# Those of running prose, in small letters.
_SMALL = """
    al approx avg ca cit cont dept diss ed eds est etc excl ff fol hr hrs jr loc min misc n nr op orig publ rel repr
    resp seq sq sr st transl univ unpubl yr yrs
    """

# Of the words above, those that end sentences when they stand in small letters before a word: "the state of the art."
_ALSO_WORDS = "no art arts at add app par lit"

FIELD = frozenset(_FIELD.split())
GO_ON = frozenset(_GO_ON.split())
GO_ON_BEFORE_A_NUMBER = frozenset(_GO_ON_BEFORE_A_NUMBER.split())
IN_SMALL_LETTERS = (FIELD | GO_ON | GO_ON_BEFORE_A_NUMBER | frozenset(_SMALL.split())) - frozenset(_ALSO_WORDS.split())
LISTED = FIELD | frozenset(_CAPITALISED.split()) | frozenset(_SMALL.split())
KNOWN = LISTED | GO_ON | GO_ON_BEFORE_A_NUMBER
