/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-finding.h"

#include <glib/gi18n-lib.h>

/* A domain that no catalogue has: what is looked up in it stays English. */
#define DOMAIN_NONE "undersigned-untranslated"

/* A kind of finding. "{who}" in a message is the part of the first evidence, as und_part_dup_label
 * () names it; any other key is one of the values. */
typedef struct
{
  const char *id;
  UndSeverity severity;
  const char *label;
  const char *message; /* English, in N_() */
  /* Instead of @message where a count decides its form: the form for @n in @domain. */
  const char *(*get_message) (const char *domain, gulong n);
  const char *count_key; /* which value is the count */
} FindingKind;

static const char *
get_count_mismatch (const char *domain, gulong n)
{
  return g_dngettext (
    domain, "{who} speaks of {stated}, which makes {total} in all, but {counted} signed.",
    "{who} speaks of {stated}, which makes {total} in all, but {counted} signed.", n);
}

static const char *
get_altered_quotation (const char *domain, gulong n)
{
  return g_dngettext (domain, "{who} changes a quotation in {changes} place: “{words}”",
                      "{who} changes a quotation in {changes} places: “{words}”", n);
}

static const char *
get_shared_alteration (const char *domain, gulong n)
{
  return g_dngettext (domain, "{documents} document alters one passage in the same way: “{words}”",
                      "{documents} documents alter one passage in the same way: “{words}”", n);
}

static const char *
get_district_as_state (const char *domain, gulong n)
{
  return g_dngettext (
    domain, "{who} speaks of {stated} states; it is {states} state and {others} that is none.",
    "{who} speaks of {stated} states; it is {states} states and {others} that is none.", n);
}

static const char *
get_self_listed (const char *domain, gulong n)
{
  return g_dngettext (
    domain, "{who} counts {stated} other but lists {listed}, with itself among them.",
    "{who} counts {stated} others but lists {listed}, with itself among them.", n);
}

static const char *
get_partial_list (const char *domain, gulong n)
{
  return g_dngettext (domain, "{who} names only {named} of the signatories and says so.",
                      "{who} names only {named} of the signatories and says so.", n);
}

/* The stable ids: sorted by severity, then as a reader would ask. */
static const FindingKind kinds[] = {
  { "count-mismatch", UND_SEVERITY_ERROR, N_ ("sum does not close"), NULL, get_count_mismatch,
    "counted" },
  { "missing-signatory", UND_SEVERITY_ERROR, N_ ("leaves one out"),
    N_ ("{who} does not list {signatory}, who signed the letter."), NULL, NULL },
  { "extra-signatory", UND_SEVERITY_ERROR, N_ ("adds one"),
    N_ ("{who} lists {signatory}, who did not sign the letter."), NULL, NULL },
  { "date-mismatch", UND_SEVERITY_ERROR, N_ ("dates disagree"),
    N_ ("{who} is dated {date}, before the letter that it is about ({letterDate})."), NULL, NULL },
  { "altered-quotation", UND_SEVERITY_WARNING, N_ ("altered quotation"), NULL,
    get_altered_quotation, "changes" },
  { "shared-alteration", UND_SEVERITY_WARNING, N_ ("shared alteration"), NULL,
    get_shared_alteration, "documents" },
  { "headline-body-mismatch", UND_SEVERITY_WARNING, N_ ("headline disagrees"),
    N_ ("{who} says {headline} in the headline and {body} in the body."), NULL, NULL },
  { "district-counted-as-state", UND_SEVERITY_WARNING, N_ ("D.C. as a state"), NULL,
    get_district_as_state, "states" },
  { "quotation-not-found", UND_SEVERITY_WARNING, N_ ("not in the letter"),
    N_ ("{who} gives as the letter's words that are in no document here: “{words}”"), NULL, NULL },
  { "self-listed", UND_SEVERITY_NOTICE, N_ ("lists itself"), NULL, get_self_listed, "stated" },
  { "partial-list", UND_SEVERITY_NOTICE, N_ ("partial list"), NULL, get_partial_list, "named" },
  { "name-variant", UND_SEVERITY_NOTICE, N_ ("spelt differently"),
    N_ ("{who} has “{name}” for the person called “{other}” elsewhere."), NULL, NULL },
  { "quotation-from-sibling", UND_SEVERITY_NOTICE, N_ ("from a sibling"),
    N_ ("{who} prints a quotation that stands in {source}, not in the letter: “{words}”"), NULL,
    NULL },
  { "undated", UND_SEVERITY_NOTICE, N_ ("undated"), N_ ("{who} prints no date."), NULL, NULL },
  { "duplicate-document", UND_SEVERITY_NOTICE, N_ ("duplicate"),
    N_ ("{who} is the same text as {other}."), NULL, NULL },
};

struct _UndFinding
{
  GObject parent_instance;

  const FindingKind *kind;
  UndFindingStatus status;
  char *reason; /* why it was dismissed, or NULL */
  UndValues *values;
  GArray *evidence; /* (element-type UndEvidence), one at least */
};

G_DEFINE_FINAL_TYPE (UndFinding, und_finding, G_TYPE_OBJECT)

static void
und_finding_finalize (GObject *object)
{
  UndFinding *self = UND_FINDING (object);

  g_clear_pointer (&self->values, und_values_unref);
  g_clear_pointer (&self->evidence, g_array_unref);
  g_free (self->reason);

  G_OBJECT_CLASS (und_finding_parent_class)->finalize (object);
}

static void
und_finding_class_init (UndFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = und_finding_finalize;
}

static void
und_finding_init (UndFinding *self)
{
}

static const FindingKind *
find_kind (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].id, id))
      return &kinds[i];
  return NULL;
}

/**
 * und_finding_new:
 * @id: a stable id of the table above
 * @values: (transfer full): what the message is rendered from
 * @evidence: (transfer full) (element-type UndEvidence): what it rests on, one at least
 *
 * Makes an open finding.
 *
 * Returns: (transfer full): the finding
 */
UndFinding *
und_finding_new (const char *id, UndValues *values, GArray *evidence)
{
  UndFinding *self = NULL;
  const FindingKind *kind = find_kind (id);

  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (evidence->len > 0, NULL);

  self = g_object_new (UND_TYPE_FINDING, NULL);
  self->kind = kind;
  self->values = values;
  self->evidence = evidence;
  return self;
}

static void
clear_evidence (gpointer data)
{
  UndEvidence *evidence = data;

  g_clear_object (&evidence->part);
}

GArray *
und_evidence_array_new (void)
{
  GArray *evidence = g_array_new (FALSE, FALSE, sizeof (UndEvidence));

  g_array_set_clear_func (evidence, clear_evidence);
  return evidence;
}

void
und_evidence_array_add (GArray *evidence, UndPart *part, UndSpan span)
{
  UndEvidence item = { g_object_ref (part), span };

  g_array_append_val (evidence, item);
}

const char *
und_finding_get_id (UndFinding *self)
{
  g_return_val_if_fail (UND_IS_FINDING (self), NULL);

  return self->kind->id;
}

UndSeverity
und_finding_get_severity (UndFinding *self)
{
  g_return_val_if_fail (UND_IS_FINDING (self), UND_SEVERITY_NOTICE);

  return self->kind->severity;
}

UndFindingStatus
und_finding_get_status (UndFinding *self)
{
  g_return_val_if_fail (UND_IS_FINDING (self), UND_FINDING_OPEN);

  return self->status;
}

const char *
und_finding_get_reason (UndFinding *self)
{
  g_return_val_if_fail (UND_IS_FINDING (self), NULL);

  return self->reason;
}

UndValues *
und_finding_get_values (UndFinding *self)
{
  g_return_val_if_fail (UND_IS_FINDING (self), NULL);

  return self->values;
}

GArray *
und_finding_get_evidence (UndFinding *self)
{
  g_return_val_if_fail (UND_IS_FINDING (self), NULL);

  return self->evidence;
}

static const char *
choose_format (const FindingKind *kind, const UndValues *values, gboolean is_translated)
{
  const char *domain = is_translated ? GETTEXT_PACKAGE : DOMAIN_NONE;
  const UndValue *count = NULL;

  if (kind->get_message == NULL)
    return g_dgettext (domain, kind->message);
  count = und_values_find (values, kind->count_key);
  return kind->get_message (domain, count != NULL ? (gulong) MAX (count->number, 0) : 0);
}

/* The values and "who". */
static UndValues *
complete_values (UndFinding *self, gboolean is_translated)
{
  UndValues *values = und_values_new ();
  const UndEvidence *first = &g_array_index (self->evidence, UndEvidence, 0);
  g_autofree char *who = und_part_dup_label (first->part, is_translated);

  und_values_add_text (values, "who", who);
  for (gsize i = 0; i < und_values_get_size (self->values); i++)
    {
      const UndValue *value = und_values_get (self->values, i);

      if (value->text != NULL)
        und_values_add_text (values, value->key, value->text);
      else
        und_values_add_number (values, value->key, value->number);
    }
  return values;
}

/**
 * und_finding_dup_message:
 * @self: a finding
 * @is_translated: whether to use the user's language instead of English
 *
 * Renders the finding as one sentence.
 *
 * Returns: (transfer full): the sentence
 */
char *
und_finding_dup_message (UndFinding *self, gboolean is_translated)
{
  g_autoptr (UndValues) values = NULL;

  g_return_val_if_fail (UND_IS_FINDING (self), NULL);

  values = complete_values (self, is_translated);
  return und_values_format (values, choose_format (self->kind, self->values, is_translated));
}

const char *
und_finding_get_label (UndFinding *self)
{
  g_return_val_if_fail (UND_IS_FINDING (self), NULL);

  return _ (self->kind->label);
}

const char *
und_finding_status_to_string (UndFindingStatus self)
{
  return self == UND_FINDING_OPEN ? "open" : "dismissed";
}
