"""Write `sentences.jsonl`: own sentences with a label, filled from own templates; the same on every run.

Reads nothing; label 1 = says something that can be checked or argued, 0 = greets, thanks, exhorts, promises feelings,
steers the listener or the reader, or says nothing in particular. `group` is the template: evaluation keeps groups
apart.
"""

import json
import random
from pathlib import Path

FILL = {
    "place": [
        "the northern district",
        "our capital",
        "Portland",
        "the valley",
        "Kenya",
        "the coast",
        "Lisbon",
        "the state",
    ],
    "body": [
        "the port authority",
        "the health ministry",
        "Europol",
        "the school board",
        "the central bank",
        "the river commission",
        "the union",
        "the audit office",
        "the council",
        "the assembly",
    ],
    "who": [
        "farmers",
        "nurses",
        "small firms",
        "teachers",
        "families",
        "police officers",
        "veterans",
        "students",
        "engineers",
    ],
    "thing": [
        "the bridge fund",
        "the housing programme",
        "the data law",
        "the harbour project",
        "the training scheme",
        "the tax credit",
        "the clean water plan",
        "the new treaty",
        "the cyber unit",
        "the reading project",
    ],
    "n": ["12", "3,400", "seventeen", "nearly 90", "two hundred", "41", "1.6 million", "six"],
    "pct": ["7 percent", "31 percent", "a quarter", "half", "two thirds", "12.5 %"],
    "year": ["1994", "2003", "2011", "2018", "last year", "two years ago", "in the past decade"],
    "goal": [
        "jobs",
        "safety",
        "trust",
        "clean energy",
        "honest government",
        "better schools",
        "freedom",
        "opportunity",
    ],
    "person": [
        "Maria Keller",
        "Judge Osei",
        "Senator Lund",
        "Tom Hale",
        "Dr. Rivera",
        "my grandmother",
        "Speaker Brandt",
    ],
    "problem": ["flooding", "fraud", "debt", "ransomware", "drug abuse", "unemployment", "poor roads", "corruption"],
    "topic": [
        "cybercrime",
        "public health",
        "water policy",
        "trade law",
        "data protection",
        "policing",
        "education",
        "migration",
    ],
}

CLAIMS = """
{body} spent {n} dollars on {thing} in {year}.
Since {year}, {problem} in {place} has fallen by {pct}.
{who} in {place} earn {pct} more than they did in {year}.
{body} opened {n} new offices in {place}.
More than {n} {who} have joined {thing}.
{place} has the lowest rate of {problem} in the region.
{thing} was cancelled because the money ran out.
{person} founded {thing} in {year}.
Last spring {body} voted to end {thing}.
{problem} costs {who} {n} million dollars every year.
{body} cut the waiting time from nine weeks to four.
Without {thing}, {n} {who} would have lost their homes.
{thing} has helped {who} find work.
{who} pay higher taxes here than in any neighbouring state.
{body} does not publish its accounts.
{thing} is financed by a levy on {who}.
In {place}, {n} {who} are still waiting for help.
{problem} is the main cause of death among {who}.
{pct} of our {who} cannot read the form.
We built {n} clinics and hired {n} {who}.
We balanced the budget and paid back {pct} of the debt.
{person} lost a son to {problem}.
The court ruled against {body} in {year}.
{thing} reduces {problem} and saves money.
{problem} has become worse in {place} since {year}.
{body} will receive {n} million dollars under this budget.
This budget contains {n} million dollars for {thing}.
By {year}, {n} {who} will have finished {thing}.
The number of {who} doubled between {year} and 2019.
Our state ranks {n} in the nation for {problem}.
{body} remains fragmented and short of staff.
International rules on {topic} are uneven and mostly voluntary.
{thing} plays a central role in the fight against {problem}.
States differ widely in how they define {problem}.
{topic} refers to the rules by which {body} treats {who}.
The treaty on {topic} was signed in {year} and entered into force later.
Weak laws on {topic} allow criminals to escape.
{body} provides training and technical help to {who}.
The lack of agreed rules hinders cooperation on {topic}.
{who} often face shortages of money and skilled staff.
Because of {problem}, many {who} have left {place}.
{problem} threatens the savings of {who}.
{thing} depends on the consent of {body}.
The first law on {topic} was passed in {year}.
It is the only agreement on {topic} that binds its parties.
Critics argue that {thing} harms {who}.
According to {body}, {pct} of {who} support {thing}.
{person} taught mathematics in {place} for thirty years.
{person} is here tonight with her two children.
Exports from {place} grew faster than those of any other region.
{thing} passed with votes from both parties.
Half of the {who} we asked had never heard of {thing}.
I signed the law on {topic} in {year}.
I have vetoed {n} bills this session.
Tonight I am proposing {n} million dollars for {thing}.
My plan gives {who} a tax cut of {pct}.
They closed {n} mills in {place} and moved the work abroad.
{who} who finish {thing} are three times as likely to find work.
In {year} a storm destroyed {n} houses in {place}.
Today {thing} covers every county.
{body} employs fewer people than in {year}.
Our schools now have smaller classes than in {year}.
The deficit is larger than the whole budget of {body}.
It took {body} four years to answer the complaint.
{problem} fell for the third year in a row.
{who} can now apply for {thing} online.
Digital tools have changed how {who} work.
{topic} has become a concern of every government.
Regional bodies complement global efforts on {topic}.
{body} emphasises cooperation and shared standards.
Cooperation remains the most effective answer to {problem}.
The organisation coordinates operations across borders.
Most {who} have no access to legal advice on {topic}.
{thing} has not met the hopes placed in it.
""".strip().splitlines()

OTHERS = """
Thank you.
Thank you all for coming tonight.
Good evening, {person}, members of the house, and distinguished guests.
God bless you, and God bless {place}.
I want to thank {person} for everything.
I want to thank the {who} who are with us.
Please join me in welcoming {person}.
Let us give them a round of applause.
It is an honour to stand before you.
I am proud of you.
I am grateful for your trust.
Let us get to work.
Let's build a future of {goal}.
We must never give up.
We can do better.
We must work together for {goal}.
Together we will choose {goal}.
That is who we are.
That is the spirit of {place}.
This is our moment.
The time for talk is over.
Now is the time to act.
I believe in {goal}.
I believe in the {who} of {place}.
I ask you to stand with me.
I ask for your help and your prayers.
I urge you to pass this bill.
I look forward to working with you on {thing}.
I know we will not always agree.
I hope you will join me.
What kind of state do we want to be?
How do we get there?
Why does that matter?
Who among us would refuse?
But there is more to do.
There is so much more to be done.
We have work to do.
It will not be easy.
That is not good enough.
Think about that for a moment.
Imagine a {place} where every child can dream.
Let me be clear.
Let me tell you a story.
Let me turn now to {topic}.
I want to say a few words about {thing}.
Before I close, one more thing.
And that brings me to {thing}.
We owe it to our children.
Our children deserve {goal}.
{who} deserve our respect.
Every child deserves a chance.
The future is ours to write.
Our best days are ahead of us.
We will rise to the challenge.
We will not rest until the work is done.
Nothing is impossible when we stand together.
Let us choose {goal} over fear.
We should all be ashamed of that.
Do not let anyone tell you otherwise.
I will always fight for {who}.
You have my word.
I will do my part.
And I will keep asking.
What a wonderful sight.
It is time to put {who} first.
It is about {goal}.
It is about doing what is right.
That is what leadership means.
That is why I am here.
That is why we need {goal}.
This is not about politics.
This calls for courage.
This requires patience from all of us.
We need a new approach to {problem}.
We need to take {problem} seriously.
We must do more for {who}.
We ought to be honest with ourselves.
{goal} must be our guide.
No one should have to choose between work and family.
There is no greater duty than to protect {who}.
Courage is not the absence of fear.
Change is never easy.
Leadership is a choice.
May we be worthy of them.
My friends, the road is long.
To the {who} watching at home: we hear you.
So let us begin.
And we will.
Yes, we can.
Not now, not ever.
This paper examines the role of {body} in {topic}.
This article is divided into four parts.
Section 3 discusses {thing}.
The aim of this study is to compare laws on {topic}.
The remainder of this essay is structured as follows.
Further research on {topic} is needed.
Future studies should examine {thing}.
This chapter first outlines {topic} and then turns to {thing}.
We begin with a short history of {topic}.
The following points deserve attention:
These include:
See also our guide to {topic}.
Click here to read more about {thing}.
Subscribe to our newsletter.
The author thanks {person} for comments.
All rights reserved.
""".strip().splitlines()

COPIES = 6  # sentences a template with slots; fixed ones stand once, with a greater weight in training


def sentences() -> list[dict[str, object]]:
    """Give every sentence once, in the order of the templates."""
    rows: dict[str, dict[str, object]] = {}
    for label, templates in ((1, CLAIMS), (0, OTHERS)):
        for number, template in enumerate(templates):
            chooser = random.Random(f"{label}-{number}")  # seeded by words: the same on every machine
            for _ in range(COPIES):
                text = template
                for slot, words in FILL.items():
                    while "{" + slot + "}" in text:
                        text = text.replace("{" + slot + "}", chooser.choice(words), 1)
                text = text[0].upper() + text[1:]
                rows.setdefault(text, {"text": text, "label": label, "group": f"{label}-{number}"})
    return list(rows.values())


if __name__ == "__main__":
    path = Path(__file__).parent / "sentences.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in sentences()), encoding="utf-8")
