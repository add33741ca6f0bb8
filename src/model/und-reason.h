/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  UND_REASON_QUOTES,          /* @n passages in quotation marks */
  UND_REASON_SHARES,          /* @n passages without */
  UND_REASON_SAME_ADDRESSEES, /* all of them */
  UND_REASON_ADDRESSEES,      /* @n of @n_all */
  UND_REASON_SIGNATORIES,     /* @n of @n_all */
  UND_REASON_ISSUER_SIGNED,
  UND_REASON_DATES, /* issued when the letter went out */
  UND_REASON_SAME_FILE,
  UND_REASON_SAME_WORDS,
  UND_REASON_SAME_TEXT,    /* letter for letter */
  UND_REASON_COMMON,       /* no reason: @n of the passages stand in @n_all documents */
  UND_REASON_COMMON_TOPIC, /* no reason: more than @n others are on the topic */
  UND_REASON_BOILERPLATE,  /* no reason: @n passages are in documents about @n_all letters */
  UND_REASON_BOUNDED,      /* no reason: what the search for passages left out */
} UndReasonKind;

/**
 * UndReason:
 * @n: how many, where the kind counts
 * @n_all: of how many, where the kind says so
 *
 * Why two parts are thought to have to do with each other. A plain value: g_free() frees it.
 */
typedef struct
{
  UndReasonKind kind;
  guint n;
  guint n_all;
} UndReason;

UndReason *und_reason_new (UndReasonKind kind, guint n, guint n_all) G_GNUC_WARN_UNUSED_RESULT;
char *und_reason_dup_text (const UndReason *self, gboolean is_translated) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
