"""Make pairs by changing one word of a sentence: numbers, places, antonyms, kinds of one thing, negation.

Reads premises of the training pairs; gives `Pair`s in threes with one hypothesis: the same fact (entailment), the fact
without the word or under a wider word (neutral), and a word that excludes it (contradiction). The lists are our own.
Seeded.
"""
# ruff: noqa: E501 - lists of words and sentences read better in long lines

import random
import re
from collections.abc import Iterable

from pairs import Pair

# Members of one set exclude each other when said of one thing; the wider word, if any, is what a member entails.
KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("", ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty",
          "forty", "fifty", "sixty", "hundred")),
    ("", ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last")),
    ("", ("red", "blue", "green", "yellow", "black", "white", "orange", "purple", "pink", "brown", "gray", "golden",
          "silver", "violet", "beige", "turquoise")),
    ("country", ("Germany", "France", "Italy", "Spain", "China", "Japan", "India", "Canada", "Brazil", "Russia", "Mexico",
                 "England", "Ireland", "Scotland", "Poland", "Greece", "Egypt", "Kenya", "Australia", "Sweden", "Norway",
                 "Turkey", "Portugal", "Austria", "Vietnam", "Thailand", "Cuba", "Chile", "Peru", "Iran", "Iraq", "Israel",
                 "Finland", "Denmark", "Belgium", "Hungary", "Romania", "Ukraine", "Morocco", "Nigeria", "Ghana")),
    ("", ("German", "French", "Italian", "Spanish", "Chinese", "Japanese", "Indian", "Canadian", "Brazilian", "Russian",
          "Mexican", "English", "Irish", "Scottish", "Polish", "Greek", "Egyptian", "Kenyan", "Australian", "Swedish",
          "Norwegian", "Turkish", "Portuguese", "Austrian", "Vietnamese", "Thai", "Cuban", "American", "British", "Dutch",
          "African", "European", "Korean", "Iranian", "Danish", "Finnish", "Belgian", "Hungarian", "Ukrainian")),
    ("", ("January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December")),
    ("", ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")),
    ("instrument", ("guitar", "piano", "violin", "trumpet", "flute", "saxophone", "cello", "harp", "accordion", "banjo",
                    "clarinet", "trombone", "drums", "keyboard", "ukulele", "harmonica")),
    ("drink", ("beer", "wine", "coffee", "tea", "milk", "water", "juice", "soda", "lemonade", "whiskey", "vodka", "champagne",
               "cider", "rum", "cola")),
    ("", ("wooden", "metal", "plastic", "stone", "glass", "concrete", "leather", "brick", "steel", "paper", "iron", "cotton",
          "silk", "copper", "marble", "rubber", "wool")),
    ("room", ("kitchen", "bathroom", "bedroom", "garage", "basement", "attic", "hallway", "office", "library", "classroom",
              "closet", "lobby", "balcony", "cellar", "pantry", "laundry")),
    ("vegetable", ("carrots", "potatoes", "onions", "peppers", "cabbage", "spinach", "lettuce", "broccoli", "tomatoes", "beans",
                   "cucumbers", "corn", "peas", "celery", "garlic")),
    ("fruit", ("apples", "bananas", "oranges", "grapes", "pears", "peaches", "strawberries", "melons", "cherries", "lemons")),
    ("", ("Mercury", "Venus", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune", "Pluto")),
    ("animal", ("dog", "cat", "horse", "cow", "bird", "sheep", "pig", "elephant", "monkey", "camel", "goat", "rabbit", "bear")),
    ("animals", ("dogs", "cats", "horses", "cows", "birds", "elephants", "monkeys", "camels", "goats", "rabbits")),
    ("vehicle", ("car", "truck", "bus", "train", "bicycle", "motorcycle", "boat", "tractor", "van", "taxi", "plane", "scooter")),
    ("sport", ("soccer", "football", "basketball", "tennis", "baseball", "hockey", "volleyball", "golf", "rugby", "cricket")),
    ("season", ("winter", "summer", "spring", "autumn")),
    ("", ("north", "south", "east", "west")),
    ("", ("northern", "southern", "eastern", "western")),
    ("", ("morning", "afternoon", "evening", "night")),
    ("", ("shirt", "jacket", "dress", "coat", "sweater", "suit", "uniform", "hoodie")),
    ("", ("hat", "helmet", "scarf", "necklace", "backpack", "gloves", "sunglasses")),
    ("meat", ("chicken", "beef", "pork", "lamb", "turkey", "bacon", "ham")),
    ("", ("beach", "mountain", "forest", "desert", "river", "lake", "street", "park", "garden", "field", "stadium", "mall")),
    ("", ("restaurant", "church", "school", "hospital", "museum", "bank", "airport", "prison", "theater", "factory", "farm")),
    ("", ("teacher", "doctor", "policeman", "lawyer", "farmer", "chef", "soldier", "firefighter", "nurse", "singer", "actor",
          "judge", "painter", "writer", "scientist", "pilot", "engineer")),
    ("", ("day", "week", "month", "year", "decade", "century")),
    ("", ("hand", "foot", "arm", "leg", "knee", "shoulder", "ear", "nose")),
    ("", ("treaty", "report", "draft", "resolution", "statute", "letter", "speech", "survey")),
    ("", ("president", "king", "minister", "mayor", "governor", "ambassador", "secretary")),
    ("", ("Christian", "Muslim", "Jewish", "Hindu", "Buddhist", "Catholic", "Protestant")),
)  # fmt: skip
OPPOSITES: tuple[tuple[str, str], ...] = (
    ("man", "woman"), ("men", "women"), ("boy", "girl"), ("boys", "girls"), ("old", "young"), ("older", "younger"),
    ("big", "small"), ("large", "small"), ("large", "tiny"), ("open", "closed"), ("inside", "outside"), ("indoors", "outdoors"),
    ("asleep", "awake"), ("sleeping", "awake"), ("happy", "sad"), ("happy", "unhappy"), ("smiling", "frowning"),
    ("laughing", "crying"), ("sitting", "standing"), ("standing", "lying"), ("wet", "dry"), ("hot", "cold"), ("warm", "cool"),
    ("full", "empty"), ("crowded", "deserted"), ("crowded", "empty"), ("busy", "idle"), ("clean", "dirty"), ("dark", "bright"),
    ("light", "dark"), ("light", "heavy"), ("fast", "slow"), ("quickly", "slowly"), ("loud", "quiet"), ("loudly", "quietly"),
    ("noisy", "silent"), ("rich", "poor"), ("wealthy", "poor"), ("tall", "short"), ("long", "short"), ("high", "low"),
    ("higher", "lower"), ("strong", "weak"), ("thick", "thin"), ("fat", "thin"), ("wide", "narrow"), ("deep", "shallow"),
    ("hard", "soft"), ("rough", "smooth"), ("alive", "dead"), ("male", "female"), ("early", "late"), ("earlier", "later"),
    ("before", "after"), ("above", "below"), ("over", "under"), ("up", "down"), ("left", "right"), ("front", "back"),
    ("top", "bottom"), ("near", "far"), ("win", "lose"), ("won", "lost"), ("winning", "losing"), ("buy", "sell"),
    ("bought", "sold"), ("buying", "selling"), ("give", "take"), ("gave", "took"), ("push", "pull"), ("pushing", "pulling"),
    ("arrive", "leave"), ("arrived", "left"), ("entering", "leaving"), ("enter", "leave"), ("start", "finish"), ("began", "ended"),
    ("started", "stopped"), ("beginning", "end"), ("rise", "fall"), ("rose", "fell"), ("rising", "falling"),
    ("increase", "decrease"), ("increased", "decreased"), ("increasing", "decreasing"), ("more", "less"), ("more", "fewer"),
    ("most", "few"), ("many", "few"), ("always", "never"), ("often", "rarely"), ("often", "never"), ("all", "none"),
    ("everyone", "nobody"), ("someone", "nobody"), ("something", "nothing"), ("everything", "nothing"), ("every", "no"),
    ("with", "without"), ("success", "failure"), ("successful", "unsuccessful"), ("succeeded", "failed"), ("accepted", "rejected"),
    ("accept", "reject"), ("approved", "rejected"), ("agreed", "disagreed"), ("agree", "disagree"), ("allowed", "forbidden"),
    ("legal", "illegal"), ("lawful", "unlawful"), ("public", "private"), ("public", "secret"), ("safe", "dangerous"),
    ("safe", "unsafe"), ("possible", "impossible"), ("likely", "unlikely"), ("able", "unable"), ("true", "false"),
    ("correct", "wrong"), ("good", "bad"), ("better", "worse"), ("best", "worst"), ("positive", "negative"),
    ("love", "hate"), ("loves", "hates"), ("like", "dislike"), ("likes", "dislikes"), ("friend", "enemy"), ("remember", "forget"),
    ("remembered", "forgot"), ("easy", "difficult"), ("simple", "complex"), ("modern", "ancient"), ("new", "old"),
    ("cheap", "expensive"), ("important", "unimportant"), ("popular", "unpopular"), ("famous", "unknown"), ("known", "unknown"),
    ("war", "peace"), ("domestic", "foreign"), ("national", "international"), ("global", "regional"), ("binding", "voluntary"),
    ("mandatory", "optional"), ("permanent", "temporary"), ("major", "minor"), ("majority", "minority"), ("maximum", "minimum"),
    ("rural", "urban"), ("guilty", "innocent"), ("present", "absent"), ("included", "excluded"), ("includes", "excludes"),
    ("together", "alone"), ("together", "apart"), ("single", "several"), ("alone", "accompanied"), ("married", "single"),
    ("son", "daughter"), ("father", "mother"), ("brother", "sister"), ("husband", "wife"), ("king", "queen"), ("father", "son"),
    ("child", "adult"), ("children", "adults"), ("kids", "adults"), ("employed", "unemployed"), ("formal", "informal"),
    ("direct", "indirect"), ("complete", "incomplete"), ("regular", "irregular"), ("visible", "invisible"), ("moving", "motionless"),
    ("day", "night"), ("sunny", "rainy"), ("calm", "stormy"), ("blunt", "sharp"), ("beautiful", "ugly"), ("brave", "cowardly"),
    ("curly", "straight"), ("dressed", "naked"), ("upstairs", "downstairs"), ("forward", "backward"), ("forwards", "backwards"),
)  # fmt: skip
ALIKE: tuple[tuple[str, str], ...] = (
    ("big", "large"), ("small", "little"), ("kids", "children"), ("street", "road"), ("bicycle", "bike"), ("couch", "sofa"),
    ("photo", "picture"), ("begin", "start"), ("began", "started"), ("purchase", "buy"), ("purchased", "bought"), ("quick", "fast"),
    ("quickly", "rapidly"), ("glad", "happy"), ("shouting", "yelling"), ("shop", "store"), ("near", "close to"),
    ("beside", "next to"), ("many", "numerous"), ("several", "a number of"), ("often", "frequently"), ("rarely", "seldom"),
    ("help", "assist"), ("helped", "assisted"), ("help", "aid"), ("also", "too"), ("ill", "sick"), ("finish", "complete"),
    ("finished", "completed"), ("allowed", "permitted"), ("allow", "permit"), ("need", "require"), ("needs", "requires"),
    ("show", "demonstrate"), ("shows", "demonstrates"), ("get", "obtain"), ("hard", "difficult"), ("wealthy", "rich"),
    ("city", "town"), ("movie", "film"), ("automobile", "car"), ("jacket", "coat"), ("talking", "speaking"), ("talks", "speaks"),
    ("jogging", "running"), ("woman", "lady"), ("man", "guy"), ("nations", "countries"), ("nation", "country"), ("States", "countries"),
    ("important", "significant"), ("enough", "sufficient"), ("whole", "entire"), ("because", "since"), ("autumn", "fall"),
    ("autos", "cars"), ("baby", "infant"), ("physician", "doctor"), ("attorney", "lawyer"), ("error", "mistake"),
    ("silent", "quiet"), ("angry", "mad"), ("scared", "afraid"), ("construct", "build"), ("constructed", "built"),
    ("answer", "reply"), ("answered", "replied"), ("killed", "slain"), ("almost", "nearly"), ("about", "approximately"),
    ("maybe", "perhaps"), ("huge", "enormous"), ("tiny", "minuscule"), ("famous", "well-known"), ("stone", "rock"),
)  # fmt: skip
WIDER: tuple[tuple[str, str], ...] = (
    ("man", "person"), ("woman", "person"), ("boy", "child"), ("girl", "child"), ("men", "people"), ("women", "people"),
    ("boys", "children"), ("girls", "children"), ("dog", "animal"), ("dogs", "animals"), ("running", "moving"), ("car", "vehicle"),
    ("sandwich", "meal"), ("treaty", "agreement"), ("convention", "agreement"), ("murder", "crime"), ("river", "body of water"),
    ("rain", "weather"), ("shirt", "garment"), ("jacket", "garment"), ("house", "building"), ("church", "building"),
    ("soldier", "person"), ("teacher", "person"), ("bread", "food"), ("fish", "food"), ("novel", "book"), ("king", "ruler"),
)  # fmt: skip
AUXILIARY = re.compile(r"\b(is|are|was|were|can|will|has|have|had|does|do|did|could|should|must|would)\b(?! not|n't)")
WORD = re.compile(r"[A-Za-z]+")


def swap_pairs(premises: Iterable[str], *, triples: int, seed: int) -> list[Pair]:
    """Make about `triples` threes (negation gives twos), spread over the lists rather than over common words."""
    rng = random.Random(seed)
    kinds = {word: (wider, members) for wider, members in KINDS for word in members}
    opposites: dict[str, list[str]] = {}
    for left, right in OPPOSITES:
        opposites.setdefault(left, []).append(right)
        opposites.setdefault(right, []).append(left)
    made: list[Pair] = []
    used: dict[str, int] = {}
    pool = sorted(set(premises))
    rng.shuffle(pool)
    limit = max(12, triples // 60)
    for sentence in pool:
        if len(made) >= 3 * triples:
            break
        if len(sentence) > 220:
            continue
        if rng.random() < 0.12:
            made += _negated(rng, sentence)
            continue
        spots = [m for m in WORD.finditer(sentence) if m[0] in kinds or m[0] in opposites]
        spots = [m for m in spots if used.get(m[0], 0) < limit]
        if spots:
            spot = min(spots, key=lambda m: (used.get(m[0], 0), m.start()))
            used[spot[0]] = used.get(spot[0], 0) + 1
            made += _triple(rng, sentence, spot, kinds, opposites)
    return made


def _triple(
    rng: random.Random,
    sentence: str,
    spot: re.Match[str],
    kinds: dict[str, tuple[str, tuple[str, ...]]],
    opposites: dict[str, list[str]],
) -> list[Pair]:
    word = spot[0]
    wider, members = kinds.get(word, ("", ()))
    rivals = [member for member in members if member != word] or opposites[word]
    if word in opposites and members and rng.random() < 0.5:
        rivals = opposites[word]
    swapped = _put(sentence, spot, rng.choice(rivals))
    hypothesis, other = (sentence, swapped) if rng.random() < 0.5 else (swapped, sentence)
    pairs = [Pair(_reworded(rng, hypothesis), hypothesis, 0, "swaps"), Pair(other, hypothesis, 2, "swaps")]
    if wider:
        general = re.sub(
            r"\b([Aa]) (?=[aeiou])", r"\1n ", _put(sentence, spot, f"some {wider}" if wider == "country" else wider)
        )
        pairs.append(Pair(general, hypothesis, 1, "swaps"))
        if rng.random() < 0.3:
            pairs.append(Pair(hypothesis, general, 0, "swaps"))
    return pairs


def _negated(rng: random.Random, sentence: str) -> list[Pair]:
    """The sentence and its denial contradict each other; each follows from itself, reworded."""
    spot = AUXILIARY.search(sentence)
    if spot is None:
        return []
    denied = sentence[: spot.end()] + " not" + sentence[spot.end() :]
    hypothesis, other = (sentence, denied) if rng.random() < 0.5 else (denied, sentence)
    return [Pair(_reworded(rng, hypothesis), hypothesis, 0, "swaps"), Pair(other, hypothesis, 2, "swaps")]


def _reworded(rng: random.Random, sentence: str) -> str:
    """Change up to two words for others of the same meaning; wider words only in what is asked, so none here."""
    changed = sentence
    for left, right in rng.sample(ALIKE, len(ALIKE)):
        for old, new in ((left, right), (right, left)):
            if f" {old} " in changed and rng.random() < 0.7:
                return changed.replace(f" {old} ", f" {new} ", 1)
    return changed


def wider_pairs(premises: Iterable[str], *, pairs: int, seed: int) -> list[Pair]:
    """A sentence entails the one with a wider word; the other way round it stays open."""
    rng = random.Random(seed)
    pool = sorted(set(premises))
    rng.shuffle(pool)
    made: list[Pair] = []
    for sentence in pool:
        if len(made) >= pairs:
            break
        for narrow, wide in rng.sample(WIDER, len(WIDER)):
            if f" {narrow} " in sentence and " not " not in sentence and " no " not in sentence.lower():
                general = re.sub(r"\ba (?=[aeiou])", "an ", sentence.replace(f" {narrow} ", f" {wide} ", 1))
                made.append(Pair(sentence, general, 0, "swaps"))
                made.append(Pair(general, sentence, 1, "swaps"))
                break
    return made


DENIABLE = re.compile(r"\b(is|are|was|were|can|will|has|have|had|does|do|did)\b")
# Where a "not" after the verb would not deny the whole sentence, or would deny it twice.
SCOPED = re.compile(
    r"\b(not|never|no|none|nobody|nothing|neither|nor|hardly|all|every|each|some|any|most|many|few|only|both|always|either|if)\b|n't",
    re.IGNORECASE,
)
DENIED = {0: 2, 1: 1, 2: 0}  # what entails a sentence contradicts its denial, and the other way round
TAIL = re.compile(r" (?:in|on|at|near|with|during|after|before|by|under|behind|from|since|until) [^,;]{3,60}[.]$")


def cut_pairs(premises: Iterable[str], *, pairs: int, seed: int) -> list[Pair]:
    """A sentence entails itself without its last phrase; the short one leaves the long one open."""
    rng = random.Random(seed)
    pool = sorted(set(premises))
    rng.shuffle(pool)
    made: list[Pair] = []
    for sentence in pool:
        if len(made) >= pairs:
            break
        tail = TAIL.search(sentence)
        if tail and tail.start() > 20 and " not " not in sentence and " no " not in sentence.lower():
            short = sentence[: tail.start()] + "."
            made.append(Pair(sentence, short, 0, "swaps"))
            made.append(Pair(short, sentence, 1, "swaps"))
    return made


def denied_pairs(pairs: Iterable[Pair], *, count: int, seed: int) -> list[Pair]:
    """Deny the hypothesis and turn the label: natural pairs in which negation has to be understood, not spotted."""
    rng = random.Random(seed)
    pool = [pair for pair in pairs if pair.label in DENIED and len(pair.hypothesis) < 140]
    rng.shuffle(pool)
    by_label: dict[int, list[Pair]] = {0: [], 1: [], 2: []}
    for pair in pool:
        room = by_label[DENIED[pair.label]]
        spots = DENIABLE.findall(pair.hypothesis)
        if len(room) < count // 3 and len(spots) == 1 and not SCOPED.search(pair.hypothesis):
            denied = DENIABLE.sub(r"\1 not", pair.hypothesis, count=1)
            room.append(Pair(pair.premise, denied, DENIED[pair.label], "denied"))
    return [pair for label in sorted(by_label) for pair in by_label[label]]


def _put(sentence: str, spot: re.Match[str], word: str) -> str:
    return sentence[: spot.start()] + word + sentence[spot.end() :]
