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

FIELD = frozenset(_FIELD.split())
GO_ON = frozenset(_GO_ON.split())
GO_ON_BEFORE_A_NUMBER = frozenset(_GO_ON_BEFORE_A_NUMBER.split())
