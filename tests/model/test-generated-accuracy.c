/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * How well reading does on campaigns of our own grammar, whose truth is known: a letter with its
 * block, and a release that counts, lists and quotes. Single texts may fail; what is asserted is
 * precision and recall over all of them, which are printed. The seed is GLib's.
 */
#include "config.h"

#include "und-analysis.h"

#include "und-test-generator.h"

#define N_CAMPAIGNS 1000 /* two documents each */
#define LEAST       0.99

typedef struct
{
  guint n_right;
  guint n_truth;
  guint n_found;
} Measure;

typedef struct
{
  Measure signatories;
  Measure counts;
  Measure verdicts;
} Measures;

static const char *const sentences[] = {
  "The weir at Long Bend has been broken since the flood, and nobody has come to mend it",
  "A family that loses its well in March can’t wait until the board meets again in June",
  "We know of fourteen towns that carry water by hand while the pumps stand idle",
  "The rule was written for rivers that freeze, and ours has not frozen in living memory",
  "Every drawing that was promised to the towns is still in a drawer of the board’s office",
  "No agency may decide in silence what it has promised to decide in public",
  "The cost of a new gate is less than what the last flood took from a single street",
};
static const char elsewhere[] = "Nobody here ever asked for a bridge of glass above the old quarry";

static const struct
{
  const char *before; /* and after the number */
  const char *after;
  int others; /* the number counts those besides the issuer */
} openings[] = {
  { "joined ", "other attorneys general in", 1 },
  { "joined a coalition of ", "attorneys general in", 0 },
  { "led a coalition of ", "attorneys general in", 0 },
  { "and ", "other attorneys general sent", 1 },
};

static const char *const lists[][2] = {
  /* before and after the issuer's name */
  { "Joining", "in the letter are the attorneys general of " },
  { "The letter of", "is also signed by the attorneys general of " },
  { "In addition to", "the letter was signed by the attorneys general of " },
};

typedef struct
{
  UndTestSigners *signers; /* the first is the issuer */
  guint opening;
  UndVerdict verdict;
  GString *letter;
  GString *release;
} Campaign;

static char *
replace (const char *text, const char *from, const char *to)
{
  g_auto (GStrv) pieces = g_strsplit (text, from, -1);

  return g_strjoinv (to, pieces);
}

/* The sentence as the release prints it. */
static char *
dup_quoted (const char *sentence, UndVerdict verdict)
{
  const char *space = strchr (strchr (sentence, ' ') + 1, ' ');

  switch (verdict)
    {
    case UND_VERDICT_TYPOGRAPHIC:
      return replace (sentence, "’", "'");
    case UND_VERDICT_ALTERED:
      return g_strdup_printf ("%.*s plainly%s", (int) (space - sentence), sentence, space);
    case UND_VERDICT_NOT_FOUND:
      return g_strdup (elsewhere);
    default:
      return g_strdup (sentence);
    }
}

static const char *
get_surname (const char *name)
{
  return strrchr (name, ' ') + 1;
}

static void
write_letter (Campaign *self)
{
  self->letter = g_string_new ("June 3, 2024\n\nThe Honorable Hugo Marsh\nSecretary\n"
                               "U.S. Department of Rivers\n\nDear Secretary Marsh:\n\n");
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    g_string_append_printf (self->letter, "%s.%s", sentences[i], i % 2 ? "\n\n" : " ");
  g_string_append (self->letter, "We ask for an answer.\n\nSincerely,\n\n");
  for (guint i = 0; i < self->signers->n; i++)
    {
      const UndTestSigner *signer = &self->signers->signers[i];

      g_string_append_printf (self->letter, "%s\nAttorney General %s %s\n\n", signer->name,
                              signer->place->kind == UND_JURISDICTION_DISTRICT ? "for the" : "of",
                              signer->place->name);
    }
}

static void
write_release (Campaign *self, const char *quoted)
{
  const UndTestSigner *issuer = &self->signers->signers[0];
  const char *surname = get_surname (issuer->name);
  const char *const *list = lists[und_test_pick (G_N_ELEMENTS (lists))];
  gboolean has_serial_comma = und_test_flip ();
  guint n = self->signers->n - (openings[self->opening].others ? 1 : 0);

  self->release = g_string_new (NULL);
  g_string_append_printf (self->release,
                          "FOR IMMEDIATE RELEASE\n\nJune 3, 2024\n\nAttorney General %s Asks for a "
                          "New Weir\n\nToday, %s Attorney General %s ",
                          surname, issuer->place->name, issuer->name);
  g_string_append_printf (self->release, "%s%u %s", openings[self->opening].before, n,
                          openings[self->opening].after);
  g_string_append_printf (self->release,
                          " a letter to Secretary of Rivers Hugo Marsh about the weir at Long "
                          "Bend.\n\nIn the letter, the attorneys general write, “%s.”\n\n",
                          quoted);
  g_string_append_printf (self->release, "%s Attorney General %s%s %s", list[0], surname,
                          list == lists[2] ? "," : "", list[1]);
  for (guint i = 1; i < self->signers->n; i++)
    {
      und_test_append_separator (self->release, i - 1, self->signers->n - 1, has_serial_comma);
      und_test_append_place (self->release, self->signers->signers[i].place);
    }
  g_string_append (self->release, ".\n");
}

static Campaign *
campaign_new (void)
{
  static const UndVerdict verdicts[] = { UND_VERDICT_VERBATIM, UND_VERDICT_TYPOGRAPHIC,
                                         UND_VERDICT_ALTERED, UND_VERDICT_NOT_FOUND };
  Campaign *self = g_new0 (Campaign, 1);
  g_autofree char *quoted = NULL;

  self->signers = und_test_signers_new (3 + und_test_pick (37));
  self->opening = und_test_pick (G_N_ELEMENTS (openings));
  self->verdict = verdicts[und_test_pick (G_N_ELEMENTS (verdicts))];
  g_free (self->signers->signers[0].name);
  self->signers->signers[0].name = g_strdup (und_test_flip () ? "Zelda Zimmer" : "Otto Q. Zweig");
  write_letter (self);
  /* The second sentence has an apostrophe. */
  quoted = dup_quoted (
    sentences[self->verdict == UND_VERDICT_TYPOGRAPHIC ? 1
                                                       : und_test_pick (G_N_ELEMENTS (sentences))],
    self->verdict);
  write_release (self, quoted);
  return self;
}

static void
campaign_free (Campaign *self)
{
  und_test_signers_free (self->signers);
  g_string_free (self->letter, TRUE);
  g_string_free (self->release, TRUE);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Campaign, campaign_free)

static UndDocument *
make_document (const char *name, const GString *text)
{
  UndDraft *draft = und_draft_new (name);

  draft->media_type = g_strdup ("text/plain");
  draft->sha256 = g_strdup ("0");
  draft->text = und_text_new (text->str, text->len, NULL);
  return und_document_new (draft);
}

static UndAnalysis *
analyse (const Campaign *self)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (documents, make_document ("letter.txt", self->letter));
  g_ptr_array_add (documents, make_document ("release.txt", self->release));
  return und_analysis_new (documents, NULL, NULL);
}

/* How many of @truth are in @part with their role; each counts once. */
static void
measure_signatories (Measure *measure,
                     const Campaign *truth,
                     UndPart *part,
                     UndRole role,
                     guint first)
{
  GPtrArray *found = und_part_get_facts (part)->signatories;

  measure->n_truth += truth->signers->n - first;
  for (guint i = 0; i < found->len; i++)
    {
      const UndSignatory *signatory = found->pdata[i];

      if (signatory->role != role)
        continue;
      measure->n_found++;
      for (guint k = first; k < truth->signers->n; k++)
        {
          const UndTestSigner *signer = &truth->signers->signers[k];

          measure->n_right += signatory->jurisdiction == signer->place->code
                              && (role != UND_ROLE_SIGNED
                                  || g_strcmp0 (signatory->name, signer->name) == 0);
        }
    }
}

static void
measure_counts (Measure *measure, const Campaign *truth, UndPart *part)
{
  GPtrArray *counts = und_part_get_facts (part)->counts;

  measure->n_truth++;
  measure->n_found += counts->len;
  for (guint i = 0; i < counts->len; i++)
    measure->n_right += ((const UndCount *) counts->pdata[i])->total == truth->signers->n;
}

static void
measure_verdicts (Measure *measure, const Campaign *truth, UndPart *part)
{
  GPtrArray *quotations = und_part_get_quotations (part);

  measure->n_truth++;
  measure->n_found += quotations->len;
  for (guint i = 0; i < quotations->len; i++)
    measure->n_right += ((const UndCheckedQuotation *) quotations->pdata[i])->verdict
                        == truth->verdict;
}

static gboolean
is_whole (const Measure *before, const Measure *after)
{
  return after->n_right - before->n_right == after->n_truth - before->n_truth
         && after->n_found - before->n_found == after->n_truth - before->n_truth;
}

static void
measure_campaign (Measures *measures)
{
  g_autoptr (Campaign) truth = campaign_new ();
  g_autoptr (UndAnalysis) analysis = analyse (truth);
  UndPart *letter = und_analysis_find_part (analysis, "d1.1");
  UndPart *release = und_analysis_find_part (analysis, "d2.1");
  Measures before = *measures;

  measure_signatories (&measures->signatories, truth, letter, UND_ROLE_SIGNED, 0);
  measure_signatories (&measures->signatories, truth, release, UND_ROLE_LISTED, 1);
  measure_counts (&measures->counts, truth, release);
  measure_verdicts (&measures->verdicts, truth, release);
  if (!is_whole (&before.signatories, &measures->signatories)
      || !is_whole (&before.counts, &measures->counts)
      || !is_whole (&before.verdicts, &measures->verdicts))
    g_test_message ("not as it was made:\n%s\n=====\n%s", truth->letter->str, truth->release->str);
}

static void
check_measure (const char *name, const Measure *measure)
{
  double precision = (double) measure->n_right / MAX (measure->n_found, 1);
  double recall = (double) measure->n_right / MAX (measure->n_truth, 1);

  g_test_message ("%s: precision %.4f, recall %.4f (%u right of %u found, %u true)", name,
                  precision, recall, measure->n_right, measure->n_found, measure->n_truth);
  g_assert_cmpfloat (precision, >=, LEAST);
  g_assert_cmpfloat (recall, >=, LEAST);
}

static void
test_campaigns (void)
{
  Measures measures = { 0 };

  for (guint i = 0; i < N_CAMPAIGNS; i++)
    measure_campaign (&measures);
  check_measure ("signatories", &measures.signatories);
  check_measure ("counts", &measures.counts);
  check_measure ("verdicts", &measures.verdicts);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/generated-accuracy/two-thousand-documents", test_campaigns);
  return g_test_run ();
}
