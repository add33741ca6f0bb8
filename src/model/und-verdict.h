/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-edit.h"
#include "und-part.h"

G_BEGIN_DECLS

/* How @copy of one document stands to the words @source of another that it repeats: VERBATIM,
 * TYPOGRAPHIC or ALTERED. A soft line end is a space; a word parted at a line's end, with its
 * hyphen or without, a space between initials and other quotation marks inside are typography. */
UndVerdict und_verdict_judge (UndText *source_text,
                              UndSpan source,
                              UndText *copy_text,
                              UndSpan copy);

/* As und_verdict_judge() for stretches that are no part of a text object. */
UndVerdict und_verdict_judge_bytes (const char *source,
                                    gsize n_source,
                                    const char *copy,
                                    gsize n_copy);

/* As und_verdict_judge() for a quotation, which begins with @copy: a mark that opens a paragraph of
 * it again is not compared, nor one of @source_quotation, in which the source stands; empty if in
 * none. */
UndVerdict und_verdict_judge_quotation (UndText *source_text,
                                        UndSpan source,
                                        UndSpan source_quotation,
                                        UndText *copy_text,
                                        UndSpan copy);

/* How many bytes at @at are a mark that opens a paragraph of @quotation again; 0 if none. */
gsize und_verdict_measure_reopening (UndText *text, UndSpan quotation, gsize at);

/* Is a quotation mark of the other kind, between these two characters, set by the printer? Not
 * after a digit, where a measure (6") has its mark, unless one was set before that it closes:
 * @is_open, FALSE at first, remembers that. */
gboolean und_verdict_is_other_mark (gunichar before, gunichar after, gboolean *is_open);

/* @span without the comma or full stop that the printer puts inside a closing mark. */
UndSpan und_verdict_trim_mark (UndText *text, UndSpan span);

/* Lets @source, which begins and ends in a word, take in as many marks round it as @copy has round
 * its own first and last word. */
UndSpan und_verdict_widen_to_marks (UndText *source_text,
                                    UndSpan source,
                                    UndText *copy_text,
                                    UndSpan copy);

G_END_DECLS
