/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How two printings of a personal name relate. */
typedef enum
{
  UND_NAME_DIFFERENT,
  UND_NAME_SAME,    /* the same name, with more or fewer initials, or one without its first name */
  UND_NAME_VARIANT, /* the surname is spelt otherwise: probably one person */
} UndNameMatch;

/* The surname, case-folded, without "Jr.", "III", degrees and other tails; NULL if none. */
char *und_name_dup_surname (const char *name) G_GNUC_WARN_UNUSED_RESULT;
UndNameMatch und_name_compare (const char *a, const char *b);
/* Is one full name written in both, so that they are one person's even where nothing else says so?
 */
gboolean und_name_is_full_match (const char *a, const char *b);
/* The first name in full and the surname, case-folded; NULL if there are not both. */
char *und_name_dup_short (const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* Do the first names let two of one surname be one person, though nothing else is known of them? */
gboolean und_name_may_be_one (const char *a, const char *b);
/* The first letter of the first name, case-folded; 0 if the name is one word. */
gunichar und_name_get_initial (const char *name);

G_END_DECLS
