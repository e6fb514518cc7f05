#!/bin/sh
# Train and export the model: the four rounds of the model card.
# $1: python  $2: folder of labelled pairs  $3: folder for checkpoints
set -eu
here=$(dirname "$0")
python=$1
pairs=$2
work=$3
round() {
    "$python" "$here/train.py" --pairs "$pairs" --threads "${THREADS:-2}" "$@"
}
round --out "$work/1" --mix general --seed 1 --steps 1500 --rate 1e-4
round --out "$work/2" --mix full --seed 11 --steps 1700 --rate 1e-4 --start "$work/1/latest-0.pt"
round --out "$work/3" --mix final --seed 21 --steps 1800 --rate 1.2e-4 --falls --start "$work/2/latest-0.pt"
round --out "$work/4" --mix field --seed 31 --steps 3400 --every 100 --rate 1.5e-4 --falls --start "$work/3/latest-0.pt"
"$python" "$here/export.py" --pairs "$pairs" --work "$work" --towards "$work/3/latest-0.pt" $(ls "$work"/4/step-*.pt | sort | tail -n 3)
