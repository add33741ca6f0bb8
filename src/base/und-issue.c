/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-issue.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A domain that no catalogue has: what is looked up in it stays English. */
#define DOMAIN_NONE "undersigned-untranslated"

typedef struct
{
  const char *id;
  UndSeverity severity;
  const char *message; /* English, in N_() */
  /* Instead of @message where it holds a count: the form for @n in @domain. */
  const char *(*get_message) (const char *domain, gulong n);
  const char *count_key; /* which value is the count */
} IssueKind;

static const char *
get_control_replaced (const char *domain, gulong n)
{
  return g_dngettext (domain,
                      "A control character in the file stands for nothing that can be shown and "
                      "was replaced by a mark.",
                      "{count} control characters in the file stand for nothing that can be shown "
                      "and were replaced by marks.",
                      n);
}

static const char *
get_encoding_invalid (const char *domain, gulong n)
{
  return g_dngettext (domain,
                      "One place in the file is not valid {encoding} and was replaced by a mark.",
                      "{count} places in the file are not valid {encoding} and were replaced by "
                      "marks.",
                      n);
}

static const char *
get_encoding_repaired (const char *domain, gulong n)
{
  return g_dngettext (domain,
                      "One run of characters had been encoded twice and was repaired: “{before}” "
                      "is read as “{after}”.",
                      "{count} runs of characters had been encoded twice and were repaired: the "
                      "first, “{before}”, is read as “{after}”.",
                      n);
}

/* Every issue that import can raise, sorted by id. */
static const IssueKind issue_kinds[] = {
  { "html-kept-whole", UND_SEVERITY_NOTICE,
    N_ ("It was not clear which part of the page is the document, so more of the page was kept "
        "than may belong to it."),
    NULL, NULL },
  { "text-control-replaced", UND_SEVERITY_NOTICE, NULL, get_control_replaced, "count" },
  { "text-cut-short", UND_SEVERITY_ERROR,
    N_ ("The file ends in the middle of a character: it was cut short."), NULL, NULL },
  { "text-encoding-guessed", UND_SEVERITY_NOTICE,
    N_ ("The file does not say how its characters are encoded; it was read as {encoding}."), NULL,
    NULL },
  { "text-encoding-invalid", UND_SEVERITY_WARNING, NULL, get_encoding_invalid, "count" },
  { "text-encoding-repaired", UND_SEVERITY_NOTICE, NULL, get_encoding_repaired, "count" },
};

static const IssueKind *
find_kind (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (issue_kinds); i++)
    {
      if (strcmp (issue_kinds[i].id, id) == 0)
        return &issue_kinds[i];
    }
  return NULL;
}

/**
 * und_issue_is_known:
 * @id: (nullable): what may be an id
 *
 * Tells whether this version can raise such an issue; a newer one may raise others.
 *
 * Returns: whether it stands in the table of this file
 */
gboolean
und_issue_is_known (const char *id)
{
  return id != NULL && find_kind (id) != NULL;
}

/**
 * und_issue_new:
 * @id: an id of the table in this file
 * @values: (transfer full) (nullable): what the message is rendered from
 * @line: line in the source file from 1, or 0
 *
 * Makes an issue; its severity is that of the table.
 *
 * Returns: (transfer full): the issue
 */
UndIssue *
und_issue_new (const char *id, UndValues *values, guint line)
{
  const IssueKind *kind = find_kind (id);
  UndIssue *self;

  g_return_val_if_fail (kind != NULL, NULL);

  self = g_new0 (UndIssue, 1);
  self->id = kind->id;
  self->severity = kind->severity;
  self->values = values != NULL ? values : und_values_new ();
  self->line = line;
  return self;
}

/**
 * und_issue_free:
 * @self: (nullable): an issue
 *
 * Frees an issue.
 */
void
und_issue_free (UndIssue *self)
{
  if (self == NULL)
    return;
  und_values_unref (self->values);
  g_free (self);
}

/**
 * und_issue_dup_message:
 * @self: an issue
 * @is_translated: whether to say it in the user's language instead of English
 *
 * Renders what people are told.
 *
 * Returns: (transfer full): a whole sentence
 */
char *
und_issue_dup_message (const UndIssue *self, gboolean is_translated)
{
  const IssueKind *kind = find_kind (self->id);
  const char *message;

  g_return_val_if_fail (kind != NULL, NULL);

  message = kind->message;
  if (kind->get_message != NULL)
    {
      const UndValue *count = und_values_find (self->values, kind->count_key);
      gulong n = count != NULL && count->number > 0 ? (gulong) count->number : 1;

      message = kind->get_message (is_translated ? GETTEXT_PACKAGE : DOMAIN_NONE, n);
    }
  else if (is_translated)
    message = g_dgettext (GETTEXT_PACKAGE, message);
  return und_values_format (self->values, message);
}

/**
 * und_severity_to_string:
 * @self: a severity
 *
 * Gets the word that the report uses.
 *
 * Returns: (transfer none): "error", "warning" or "notice"
 */
const char *
und_severity_to_string (UndSeverity self)
{
  switch (self)
    {
    case UND_SEVERITY_ERROR:
      return "error";
    case UND_SEVERITY_WARNING:
      return "warning";
    case UND_SEVERITY_NOTICE:
      return "notice";
    default:
      g_return_val_if_reached ("notice");
    }
}
