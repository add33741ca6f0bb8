/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-reason.h"

#include <glib/gi18n-lib.h>

/* A domain that no catalogue has: what is looked up in it stays English. */
#define DOMAIN_NONE "undersigned-untranslated"

/**
 * und_reason_new:
 * @kind: why
 * @n: how many, or 0
 * @n_all: of how many, or 0
 *
 * Makes a reason.
 *
 * Returns: (transfer full): the reason
 */
UndReason *
und_reason_new (UndReasonKind kind, guint n, guint n_all)
{
  UndReason *self = g_new0 (UndReason, 1);

  self->kind = kind;
  self->n = n;
  self->n_all = n_all;
  return self;
}

/**
 * und_reason_dup_text:
 * @self: a reason
 * @is_translated: whether to use the user's language instead of English
 *
 * Says the reason in a few words, without a full stop.
 *
 * Returns: (transfer full): the words
 */
char *
und_reason_dup_text (const UndReason *self, gboolean is_translated)
{
  const char *domain = is_translated ? GETTEXT_PACKAGE : DOMAIN_NONE;

  switch (self->kind)
    {
    case UND_REASON_QUOTES:
      return g_strdup_printf (
        g_dngettext (domain, "quotes %u passage", "quotes %u passages", self->n), self->n);
    case UND_REASON_SHARES:
      return g_strdup_printf (
        g_dngettext (domain, "shares %u passage", "shares %u passages", self->n), self->n);
    case UND_REASON_SAME_ADDRESSEES:
      return g_strdup (g_dgettext (domain, N_ ("same addressees")));
    case UND_REASON_ADDRESSEES:
      return g_strdup_printf (
        g_dngettext (domain, "%u of %u addressees", "%u of %u addressees", self->n_all), self->n,
        self->n_all);
    case UND_REASON_SIGNATORIES:
      return g_strdup_printf (
        g_dngettext (domain, "%u of %u signatories", "%u of %u signatories", self->n_all), self->n,
        self->n_all);
    case UND_REASON_ISSUER_SIGNED:
      return g_strdup (g_dgettext (domain, N_ ("its issuer signed")));
    case UND_REASON_DATES:
      return g_strdup (g_dgettext (domain, N_ ("dated within days")));
    case UND_REASON_SAME_FILE:
      return g_strdup (g_dgettext (domain, N_ ("stands in the same file")));
    case UND_REASON_COMMON:
      /* TRANSLATORS: in a list of reasons why two documents belong together; the second number is
       * always large */
      return g_strdup_printf (g_dngettext (domain,
                                           "%u passage stands in %u texts, not all of which are "
                                           "linked",
                                           "%u passages stand in %u texts, not all of which are "
                                           "linked",
                                           self->n),
                              self->n, self->n_all);
    case UND_REASON_COMMON_TOPIC:
      /* TRANSLATORS: the number is always large */
      return g_strdup_printf (
        g_dgettext (domain, N_ ("more than %u others use the same words, and are not all linked")),
        self->n);
    case UND_REASON_BOILERPLATE:
      /* TRANSLATORS: the second number is 3 or more */
      return g_strdup_printf (g_dngettext (domain,
                                           "%u passage stands in documents about %u letters and "
                                           "counts for nothing",
                                           "%u passages stand in documents about %u letters and "
                                           "count for nothing",
                                           self->n),
                              self->n, self->n_all);
    case UND_REASON_BOUNDED:
      /* TRANSLATORS: in a list of reasons why two documents belong together */
      return g_strdup (g_dgettext (domain, N_ ("words that recur very often were not compared")));
    case UND_REASON_SAME_TEXT:
      return g_strdup (g_dgettext (domain, N_ ("has the same text")));
    case UND_REASON_SAME_WORDS:
    default:
      return g_strdup (g_dgettext (domain, N_ ("uses the same words")));
    }
}
