/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-analysis-private.h"
#include "und-linker-private.h"
#include "und-person-name.h"
#include "und-roster-private.h"

/* Builds one roster for each letter, and one for each group of parts that refer to a letter which
 * is not at hand.
 *
 * Evidence is merged into entries by what identifies a signatory: an organisation, a locality, a
 * person's name, or the jurisdiction alone where a text names only states. Candidates come from
 * buckets by jurisdiction and by surname, so the cost is that of the evidence times the few
 * signatories that share a bucket. */

typedef struct
{
  GPtrArray *entries; /* (element-type UndRosterEntry) */
  GHashTable *by_key; /* key → GPtrArray of UndRosterEntry, lent by entries */
  UndPart *letter;    /* or NULL */
  GPtrArray *parts;   /* (element-type UndPart) */
} Builder;

static char *
fold (const char *text)
{
  return text != NULL ? g_utf8_casefold (text, -1) : NULL;
}

static gboolean
equal_folded (const char *a, const char *b)
{
  g_autofree char *folded_a = fold (a);
  g_autofree char *folded_b = fold (b);

  return g_strcmp0 (folded_a, folded_b) == 0;
}

/* The keys under which a signatory is filed: the first is the strongest. */
static GPtrArray *
list_keys (const char *jurisdiction,
           const char *name,
           const char *organisation,
           const char *locality)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *surname = name != NULL ? und_name_dup_surname (name) : NULL;
  g_autofree char *folded_organisation = fold (organisation);
  g_autofree char *folded_locality = fold (locality);

  if (jurisdiction != NULL)
    g_ptr_array_add (keys, g_strconcat ("jurisdiction ", jurisdiction, NULL));
  if (surname != NULL)
    g_ptr_array_add (keys, g_strconcat ("name ", surname, NULL));
  if (folded_organisation != NULL)
    g_ptr_array_add (keys, g_strconcat ("organisation ", folded_organisation, NULL));
  if (folded_locality != NULL)
    g_ptr_array_add (keys, g_strconcat ("locality ", folded_locality, NULL));
  return keys;
}

static gboolean
is_same (const UndRosterEntry *entry, const UndSignatory *signatory, const char *jurisdiction)
{
  if (jurisdiction != NULL && entry->jurisdiction != NULL
      && !g_str_equal (jurisdiction, entry->jurisdiction))
    return FALSE;
  if (!equal_folded (entry->locality, signatory->locality))
    return FALSE;
  if (entry->name != NULL && signatory->name != NULL)
    {
      UndNameMatch match = und_name_compare (entry->name, signatory->name);

      if (jurisdiction == NULL || entry->jurisdiction == NULL)
        return match == UND_NAME_SAME && und_name_may_be_one (entry->name, signatory->name);
      return match == UND_NAME_SAME || match == UND_NAME_VARIANT;
    }
  if (entry->jurisdiction != NULL && jurisdiction != NULL)
    return TRUE;
  return entry->name == NULL && signatory->name == NULL && entry->organisation != NULL
         && equal_folded (entry->organisation, signatory->organisation);
}

static UndRosterEntry *
find_entry (Builder *self, GPtrArray *keys, const UndSignatory *signatory, const char *jurisdiction)
{
  for (guint i = 0; i < keys->len; i++)
    {
      GPtrArray *bucket = g_hash_table_lookup (self->by_key, g_ptr_array_index (keys, i));

      for (guint j = 0; bucket != NULL && j < bucket->len; j++)
        {
          UndRosterEntry *entry = g_ptr_array_index (bucket, j);

          if (is_same (entry, signatory, jurisdiction))
            return entry;
        }
    }
  return NULL;
}

static void
file_entry (Builder *self, UndRosterEntry *entry, GPtrArray *keys)
{
  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      GPtrArray *bucket = g_hash_table_lookup (self->by_key, key);

      if (bucket == NULL)
        {
          bucket = g_ptr_array_new ();
          g_hash_table_insert (self->by_key, g_strdup (key), bucket);
        }
      if (!g_ptr_array_find (bucket, entry, NULL))
        g_ptr_array_add (bucket, entry);
    }
}

static void
learn (UndRosterEntry *entry, const UndSignatory *signatory, const char *jurisdiction)
{
  if (entry->jurisdiction == NULL)
    entry->jurisdiction = jurisdiction;
  if (entry->name == NULL)
    entry->name = signatory->name;
  if (entry->office == NULL)
    entry->office = signatory->office;
  if (entry->organisation == NULL)
    entry->organisation = signatory->organisation;
  if (entry->locality == NULL)
    entry->locality = signatory->locality;
}

static void
add_evidence (Builder *self, UndPart *part, UndSignatory *signatory)
{
  const char *jurisdiction = und_part_get_signatory_jurisdiction (part, signatory);
  g_autoptr (GPtrArray)
    keys = list_keys (jurisdiction, signatory->name, signatory->organisation, signatory->locality);
  UndRosterEntry *entry = find_entry (self, keys, signatory, jurisdiction);

  if (keys->len == 0)
    return;
  if (entry == NULL)
    {
      entry = und_roster_entry_new ();
      g_ptr_array_add (self->entries, entry);
    }
  learn (entry, signatory, jurisdiction);
  file_entry (self, entry, keys);
  g_ptr_array_add (und_roster_entry_ensure (entry, part)->evidence, signatory);
}

static void
add_part (Builder *self, UndPart *part)
{
  const UndPartFacts *facts = und_part_get_facts (part);

  g_ptr_array_add (self->parts, g_object_ref (part));
  for (guint i = 0; i < facts->signatories->len; i++)
    add_evidence (self, part, g_ptr_array_index (facts->signatories, i));
}

/* Listed: named in running text by any role but self; the leader whom another's release names is
 * among those it lists. */
static gboolean
is_listing (UndPart *part, const UndMention *mention)
{
  guint roles = und_mention_get_roles (mention);
  const char *own = und_part_get_jurisdiction (part);

  if (roles & (1u << UND_ROLE_LISTED))
    return TRUE;
  for (guint i = 0; i < mention->evidence->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (mention->evidence, i);
      const char *name = und_part_get_issuer (part)->name;
      gboolean is_own = (own != NULL
                         && g_strcmp0 (und_part_get_signatory_jurisdiction (part, signatory), own)
                              == 0)
                        || (name != NULL && signatory->name != NULL
                            && und_name_compare (name, signatory->name) == UND_NAME_SAME);

      if (signatory->role == UND_ROLE_LEAD && !is_own)
        return TRUE;
    }
  return FALSE;
}

static void
count_named (Builder *self, UndPart *part, UndSum *sum)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const UndMention *mention = und_roster_entry_find (g_ptr_array_index (self->entries, i),
                                                         part);

      if (mention == NULL)
        continue;
      if (is_listing (part, mention))
        sum->n_listed++;
      else if (und_mention_get_roles (mention) & ((1u << UND_ROLE_SELF) | (1u << UND_ROLE_LEAD)))
        sum->n_self = 1;
    }
  sum->n_named = sum->n_listed + sum->n_self;
}

static gboolean
has_full_list (Builder *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (und_part_get_facts (g_ptr_array_index (self->parts, i))->list_is_complete
        == UND_TRISTATE_TRUE)
      return TRUE;
  return FALSE;
}

static GPtrArray *
list_sums (Builder *self, gint64 authority)
{
  GPtrArray *sums = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->parts->len; i++)
    {
      UndPart *part = g_ptr_array_index (self->parts, i);
      const UndPartFacts *facts = und_part_get_facts (part);
      UndSum named = { 0 };

      if (facts->counts->len == 0)
        continue;
      count_named (self, part, &named);
      for (guint j = 0; j < facts->counts->len; j++)
        {
          UndSum *sum = g_memdup2 (&named, sizeof named);

          sum->part = part;
          sum->count = g_ptr_array_index (facts->counts, j);
          sum->total = sum->count->total;
          sum->authority = authority;
          sum->agrees = sum->total < 0 || authority < 0 ? UND_TRISTATE_UNKNOWN
                        : sum->total == authority       ? UND_TRISTATE_TRUE
                                                        : UND_TRISTATE_FALSE;
          g_ptr_array_add (sums, sum);
        }
    }
  return sums;
}

static gboolean
has_signatures (UndPart *part)
{
  const UndPartFacts *facts = und_part_get_facts (part);

  for (guint i = 0; i < facts->signatories->len; i++)
    if (((const UndSignatory *) g_ptr_array_index (facts->signatories, i))->role == UND_ROLE_SIGNED)
      return TRUE;
  return FALSE;
}

static gint64
count_signed (Builder *self)
{
  gint64 n_signed = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const UndMention *mention = und_roster_entry_find (g_ptr_array_index (self->entries, i),
                                                         self->letter);

      if (mention != NULL && und_mention_get_roles (mention) & (1u << UND_ROLE_SIGNED))
        n_signed++;
    }
  return n_signed;
}

/* The letter comes first, the others in document order. */
static UndRoster *
build (UndPart *letter, GPtrArray *members)
{
  Builder self = { 0 };
  gint64 authority = -1;
  UndAuthority kind = UND_AUTHORITY_UNION;
  GPtrArray *sums = NULL;

  self.entries = g_ptr_array_new_with_free_func ((GDestroyNotify) und_roster_entry_free);
  self.parts = g_ptr_array_new_with_free_func (g_object_unref);
  self.by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_ptr_array_unref);
  self.letter = letter;
  if (letter != NULL)
    add_part (&self, letter);
  for (guint i = 0; i < members->len; i++)
    if (g_ptr_array_index (members, i) != letter)
      add_part (&self, g_ptr_array_index (members, i));

  if (letter != NULL && has_signatures (letter))
    {
      kind = UND_AUTHORITY_SIGNATURE_BLOCK;
      authority = count_signed (&self);
    }
  else if (has_full_list (&self))
    authority = self.entries->len;
  sums = list_sums (&self, authority);
  g_hash_table_unref (self.by_key);
  return und_roster_new (letter, kind, self.parts, self.entries, sums);
}

/* A letter, or a statement or petition that people signed by name. */
static gboolean
is_signed_document (UndPart *part)
{
  UndPartKind kind = und_part_get_facts (part)->kind;

  return kind == UND_PART_LETTER
         || ((kind == UND_PART_STATEMENT || kind == UND_PART_PETITION) && has_signatures (part));
}

/* The part that stands for @part's letter: a copy of a letter leads to the first copy. */
static UndPart *
find_letter (UndAnalysis *analysis, UndPart *part)
{
  UndPart *letter = NULL;
  UndLink *link = und_analysis_find_letter_link (analysis, part);

  for (guint n_steps = 0; link != NULL && n_steps < analysis->parts->len; n_steps++)
    {
      letter = und_link_get_to (link);
      link = und_analysis_find_letter_link (analysis, letter);
    }
  if (letter != NULL)
    return letter;
  return is_signed_document (part) ? part : NULL;
}

/* Only releases and articles speak of a letter that is not at hand. */
static gboolean
speaks_of_letter (UndPart *part)
{
  const UndPartFacts *facts = und_part_get_facts (part);

  return (facts->kind == UND_PART_PRESS_RELEASE || facts->kind == UND_PART_NEWS_ARTICLE)
         && (facts->signatories->len > 0 || facts->counts->len > 0);
}

/* Two parts without a letter at hand are about one letter if both quote the same words, or lie to
 * this share in the text that they have in common: offices begin and end their releases with the
 * same few sentences, but these are less. */
#define MIN_COMMON_COVERAGE 0.3

/* Or if they name the same people, so many of them at least, to this share of the shorter list. */
#define MIN_COMMON_SIGNATORIES 5
#define MIN_COMMON_SHARE       0.8

/* What is said of one letter is said within so many days. */
#define MAX_DAYS_APART 21

static gboolean
are_far_apart (UndPart *a, UndPart *b)
{
  GDate day_a;
  GDate day_b;

  return und_part_read_day (a, &day_a) && und_part_read_day (b, &day_b)
         && ABS (g_date_days_between (&day_a, &day_b)) > MAX_DAYS_APART;
}

static gboolean
has_quoted (UndLink *link)
{
  GPtrArray *passages = und_link_get_passages (link);

  for (guint i = 0; i < passages->len; i++)
    if (((const UndPassage *) g_ptr_array_index (passages, i))->is_quoted)
      return TRUE;
  return FALSE;
}

static gboolean
is_of_one_action (UndLink *link)
{
  UndPart *from = und_link_get_from (link);
  UndPart *to = und_link_get_to (link);
  UndOverlap overlap;

  if (are_far_apart (from, to))
    return FALSE;
  if (has_quoted (link)
      || MIN (und_link_get_coverage_from (link), und_link_get_coverage_to (link))
           >= MIN_COMMON_COVERAGE)
    return TRUE;
  if (und_linker_count_persons (und_part_get_facts (from)->addressees,
                                und_part_get_facts (to)->addressees)
        == 0
      && und_link_get_relation (link) != UND_RELATION_SAME_TOPIC)
    return FALSE;
  overlap = und_linker_compare_signatories (from, to);
  return overlap.n_common >= MIN_COMMON_SIGNATORIES
         && overlap.n_common >= MIN_COMMON_SHARE * MIN (overlap.n_here, overlap.n_there);
}

/* The group of an earlier part that is about the same letter, both of them without it. */
static GPtrArray *
find_sibling_group (UndAnalysis *analysis, UndPart *part, GHashTable *orphans)
{
  GPtrArray *links = und_analysis_get_part_links (analysis, part);

  for (guint i = 0; i < links->len; i++)
    {
      UndLink *link = g_ptr_array_index (links, i);
      gboolean is_from = und_link_get_from (link) == part;
      UndPart *other = is_from ? und_link_get_to (link) : und_link_get_from (link);

      if (g_hash_table_contains (orphans, other) && is_of_one_action (link))
        return g_hash_table_lookup (orphans, other);
    }
  return NULL;
}

typedef struct
{
  GHashTable *letters; /* UndPart, a letter → GPtrArray of its parts */
  GHashTable *orphans; /* UndPart without a letter → GPtrArray of its group */
  GPtrArray *heads;    /* (element-type UndPart), NULL for a group of orphans */
  GPtrArray *groups;   /* (element-type GPtrArray), beside heads */
} Grouping;

static GPtrArray *
add_group (Grouping *self, UndPart *letter)
{
  GPtrArray *group = g_ptr_array_new ();

  g_ptr_array_add (self->groups, group);
  g_ptr_array_add (self->heads, letter);
  if (letter != NULL)
    g_hash_table_insert (self->letters, letter, group);
  return group;
}

static void
group_part (Grouping *self, UndAnalysis *analysis, UndPart *part)
{
  UndPart *letter = find_letter (analysis, part);
  GPtrArray *group = NULL;

  if (letter != NULL)
    {
      group = g_hash_table_lookup (self->letters, letter);
      g_ptr_array_add (group != NULL ? group : add_group (self, letter), part);
      return;
    }
  if (!speaks_of_letter (part))
    return;
  group = find_sibling_group (analysis, part, self->orphans);
  if (group == NULL)
    group = add_group (self, NULL);
  g_ptr_array_add (group, part);
  g_hash_table_insert (self->orphans, part, group);
}

gboolean
und_analysis_build_rosters (UndAnalysis *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) letters = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) orphans = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();
  g_autoptr (GPtrArray)
    groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  Grouping grouping = { letters, orphans, heads, groups };

  for (guint i = 0; i < self->parts->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      group_part (&grouping, self, g_ptr_array_index (self->parts, i));
    }
  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_add (self->rosters,
                     build (g_ptr_array_index (heads, i), g_ptr_array_index (groups, i)));
  return TRUE;
}
