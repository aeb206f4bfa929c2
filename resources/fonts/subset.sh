#!/bin/sh
# Makes the fonts of this folder from Debian's fonts-noto-core with fontTools' pyftsubset.
# Usage: subset.sh FOLDER_OF_NOTO_FONTS OUTPUT_FOLDER
set -euf
from=$1
to=$2
text="U+0000,U+000D,U+0020-007E,U+00A0-024F,U+0259,U+02B0-02FF,U+0300-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF,\
U+2000-206F,U+2070-209F,U+20A0-20BF,U+2100-214F,U+2190-2199,U+2212,U+2248,U+2260,U+2264,U+2265,U+25CC,U+FFFD"
arabic="U+0020-0040,U+005B-005D,U+00A0,U+00AB,U+00BB,U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200B-200F,U+2010-2026,\
U+25CC,U+FB50-FDFF,U+FE70-FEFC"
symbols="U+25A0-25FF,U+2600-27BF,U+2B00-2BFF,U+1F300-1F5FF,U+1F600-1F64F"
keep="--name-IDs=* --name-languages=* --notdef-outline"

for style in Regular Bold; do
    pyftsubset "$from/NotoSans-$style.ttf" --unicodes="$text" --layout-features='*' $keep --output-file="$to/NotoSans-$style.ttf"
    pyftsubset "$from/NotoSansArabic-$style.ttf" --unicodes="$arabic" --layout-features='*' --no-hinting $keep \
        --output-file="$to/NotoSansArabic-$style.ttf"
done
pyftsubset "$from/NotoSans-Italic.ttf" --unicodes="$text" --layout-features='*' --no-hinting $keep \
    --output-file="$to/NotoSans-Italic.ttf"
pyftsubset "$from/NotoSansSymbols2-Regular.ttf" --unicodes="$symbols" --layout-features='' --no-hinting $keep \
    --output-file="$to/NotoSansSymbols2-Regular.ttf"
pyftsubset "$from/NotoSansMath-Regular.ttf" --unicodes="U+2190-21FF" --layout-features='' --no-hinting $keep \
    --output-file="$to/NotoSansMath-Regular.ttf"
