#!/bin/sh
# Train and export the model: the rounds of the model card.
# $1: python  $2: folder of labelled pairs  $3: folder for checkpoints  $4: folder of a larger encoder, the teacher's
# STEPS=n cuts every round to n steps, to try the recipe.
set -eu
here=$(dirname "$0")
python=$1
pairs=$2
work=$3
large=$4
round() {
    steps=$1
    shift
    "$python" "$here/train.py" --pairs "$pairs" --threads "${THREADS:-2}" --steps "${STEPS:-$steps}" "$@"
}
last() {
    ls "$work/$1"/step-*.pt | sort | tail -n "$2"
}
round 1500 --out "$work/1" --mix general --seed 1 --rate 1e-4
round 1700 --out "$work/2" --mix full --seed 11 --rate 1e-4 --start "$work/1/latest-0.pt"
round 1800 --out "$work/3" --mix final --seed 21 --rate 1.2e-4 --falls --start "$work/2/latest-0.pt"
round 3400 --out "$work/4" --mix field --seed 31 --every 100 --rate 1.5e-4 --falls --start "$work/3/latest-0.pt"
"$python" "$here/average.py" --out "$work/4.pt" --towards "$work/3/latest-0.pt" --back 0.3 $(last 4 3)
"$python" "$here/prepare.py" --pairs "$pairs" --out "$work/roles.jsonl.gz" ${STEPS:+--limit 2000}
round 1000 --out "$work/5" --mix wide --seed 51 --rate 8e-5 --warmup 100 --start "$work/4.pt"
hard() {
    round "$@" --extra "$work/roles.jsonl.gz"
}
hard 1000 --out "$work/6" --mix hard --seed 71 --rate 1.2e-4 --warmup 60 --start "$work/5/latest-0.pt"
hard 1400 --out "$work/7" --mix last --seed 91 --every 120 --rate 1.3e-4 --falls --warmup 40 --start "$work/6/latest-0.pt"
"$python" "$here/average.py" --out "$work/7.pt" --towards "$work/4.pt" --back 0.3 $(last 7 3)
hard 9600 --out "$work/8" --mix last --seed 201 --every 800 --rate 1e-4 --warmup 60 --start "$work/7/latest-0.pt"
hard 5800 --out "$work/9" --mix natural --seed 301 --every 800 --rate 1.4e-4 --warmup 100 --start "$work/8/latest-0.pt"
hard 8500 --out "$work/10" --mix natural --seed 401 --every 500 --rate 9e-5 --falls --warmup 40 --start "$work/9/latest-0.pt"
"$python" "$here/average.py" --out "$work/10.pt" $(last 10 2)
"$python" "$here/average.py" --out "$work/11.pt" "$work/10.pt" "$work/10.pt" "$work/7.pt" "$work/4.pt"
hard 2850 --out "$work/teacher" --mix teacher --seed 701 --every 500 --rate 5e-5 --falls --warmup 60 \
    --weights "$large" --frozen-layers 3
"$python" "$here/teach.py" --pairs "$pairs" --checkpoint "$work/teacher/latest-0.pt" --weights "$large" \
    --out "$work/taught.jsonl.gz"
hard 9600 --out "$work/12" --mix student --seed 801 --every 500 --rate 1.3e-4 --falls --warmup 60 \
    --start "$work/11.pt" --taught "$work/taught.jsonl.gz"
teacher() {
    hard "$@" --rate 4e-5 --warmup 60 --weights "$large" --frozen-layers 3
}
teacher 800 --out "$work/teacher/2" --mix teacher --seed 711 --start "$work/teacher/latest-0.pt"
teacher 2600 --out "$work/teacher/3" --mix sets --seed 721 --falls --start "$work/teacher/2/latest-0.pt"
"$python" "$here/teach.py" --pairs "$pairs" --checkpoint "$work/teacher/3/latest-0.pt" --weights "$large" \
    --known "$work/taught.jsonl.gz" --out "$work/taught-2.jsonl.gz"
hard 12000 --out "$work/13" --mix neighbours --seed 811 --every 1000 --rate 1.3e-4 --falls --warmup 60 \
    --start "$work/12/latest-0.pt" --taught "$work/taught-2.jsonl.gz"
"$python" "$here/teach.py" --pairs "$pairs" --checkpoint "$work/teacher/3/latest-0.pt" --weights "$large" \
    --augment --out "$work/taught-3.jsonl.gz"
hard 22000 --out "$work/14" --mix augmented --seed 821 --every 1000 --rate 1.3e-4 --falls --warmup 60 \
    --start "$work/13/latest-0.pt" --taught "$work/taught-2.jsonl.gz" "$work/taught-3.jsonl.gz"
"$python" "$here/teach.py" --pairs "$pairs" --checkpoint "$work/teacher/3/latest-0.pt" --weights "$large" \
    --augment --seed 231 --out "$work/taught-4.jsonl.gz"
hard 16600 --out "$work/15" --mix further --seed 1021 --every 1000 --rate 1.4e-4 --falls --warmup 100 \
    --start "$work/14/latest-0.pt" \
    --taught "$work/taught-2.jsonl.gz" "$work/taught-3.jsonl.gz" "$work/taught-4.jsonl.gz"
"$python" "$here/export.py" --pairs "$pairs" --work "$work" --out "${OUT:-$here}" "$work/15/latest-0.pt"
