/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-analysis-private.h"
#include "und-linker-private.h"
#include "und-person-name.h"
#include "und-roster-private.h"
#include "und-vocabulary.h"

/* Builds one roster for each letter, and one for each group of parts that refer to a letter which
 * is not at hand.
 *
 * Evidence is merged into entries by what identifies a signatory: an organisation, a locality, a
 * person's name, or the jurisdiction and office where a text names only these. One list does not
 * name a person twice in two writings, nor one office by the name of another: what would be one
 * person misspelt if two documents said it is two people if one list does.
 *
 * Entries are filed under keys, and evidence is held against those under its own keys, so that the
 * cost is that of the evidence times the few signatories that share a key: one jurisdiction's
 * thousands are told apart by their surnames. Misspelt surnames share no key; they are looked for
 * among all of a jurisdiction, as long as it has few. */

/* So many signatories of one jurisdiction are held against a surname that none of them has. A state
 * has one attorney general, two senators, or a delegation of some fifty; where hundreds of its
 * officials sign, surnames that differ by a letter are two people's. */
#define MOST_MISSPELT 64

typedef struct
{
  GPtrArray *entries; /* (element-type UndRosterEntry) */
  GHashTable *by_key; /* key → GPtrArray of UndRosterEntry, lent by entries */
  GHashTable *filed;  /* set of what was filed under what */
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

/* A piece of evidence, with what is compared again and again. */
typedef struct
{
  UndPart *part;
  UndPart *letter; /* of the roster, or NULL */
  const UndSignatory *signatory;
  const char *jurisdiction; /* or NULL */
  char *surname;            /* or NULL; owned */
} Evidence;

/* How sure it is that evidence and an entry are one signatory. */
typedef enum
{
  MATCH_NONE,
  MATCH_MISSPELT,
  MATCH_PLACE,  /* one of them has no name, and no office or another one */
  MATCH_OFFICE, /* one of them has no name */
  MATCH_NAME,
  MATCH_WHOLE_NAME,
} Match;

/* What a key is made of besides its kind. A locality is part of the place. */
typedef struct
{
  const char *jurisdiction;
  const char *locality;
  const char *who;
} KeyParts;

static void
add_key (GPtrArray *keys, const char *kind, KeyParts parts)
{
  g_autofree char *locality = fold (parts.locality);

  g_ptr_array_add (
    keys, g_strjoin ("\n", kind, parts.jurisdiction != NULL ? parts.jurisdiction : "",
                     locality != NULL ? locality : "", parts.who != NULL ? parts.who : "", NULL));
}

/* The keys under which evidence files its entry. */
static GPtrArray *
list_own_keys (const Evidence *self)
{
  const UndSignatory *signatory = self->signatory;
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *organisation = fold (signatory->organisation);
  g_autofree char *office = fold (signatory->office);
  const char *locality = signatory->locality;

  if (self->surname != NULL)
    {
      add_key (keys, "name", (KeyParts){ self->jurisdiction, locality, self->surname });
      add_key (keys, "name-anywhere", (KeyParts){ NULL, locality, self->surname });
    }
  /* Organisations are told apart by their names: a state may have thousands. */
  if (self->jurisdiction != NULL && self->surname == NULL && organisation != NULL)
    add_key (keys, "body", (KeyParts){ self->jurisdiction, locality, NULL });
  else if (self->jurisdiction != NULL)
    {
      add_key (keys, "place", (KeyParts){ self->jurisdiction, locality, NULL });
      add_key (keys, "office", (KeyParts){ self->jurisdiction, locality, office });
    }
  if (self->jurisdiction != NULL && self->surname == NULL)
    {
      add_key (keys, "unnamed", (KeyParts){ self->jurisdiction, locality, NULL });
      add_key (keys, "unnamed-office", (KeyParts){ self->jurisdiction, locality, office });
    }
  if (locality != NULL && self->surname == NULL)
    add_key (keys, "unnamed-locality", (KeyParts){ NULL, locality, NULL });
  if (organisation != NULL)
    add_key (keys, "organisation", (KeyParts){ NULL, NULL, organisation });
  return keys;
}

/* The keys under which an entry for it may be filed, the likeliest first. */
static GPtrArray *
list_other_keys (const Evidence *self)
{
  const UndSignatory *signatory = self->signatory;
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *organisation = fold (signatory->organisation);
  g_autofree char *office = fold (signatory->office);
  const char *locality = signatory->locality;

  if (self->surname != NULL && self->jurisdiction == NULL)
    add_key (keys, "name-anywhere", (KeyParts){ NULL, locality, self->surname });
  else if (self->surname != NULL)
    {
      add_key (keys, "name", (KeyParts){ self->jurisdiction, locality, self->surname });
      add_key (keys, "name", (KeyParts){ NULL, locality, self->surname });
      add_key (keys, "unnamed-office", (KeyParts){ self->jurisdiction, locality, office });
      add_key (keys, "unnamed", (KeyParts){ self->jurisdiction, locality, NULL });
    }
  else if (self->jurisdiction != NULL)
    {
      add_key (keys, "office", (KeyParts){ self->jurisdiction, locality, office });
      add_key (keys, "place", (KeyParts){ self->jurisdiction, locality, NULL });
      if (organisation == NULL)
        add_key (keys, "body", (KeyParts){ self->jurisdiction, locality, NULL });
    }
  if (organisation != NULL)
    add_key (keys, "organisation", (KeyParts){ NULL, NULL, organisation });
  if (locality != NULL && self->surname == NULL)
    add_key (keys, "unnamed-locality", (KeyParts){ NULL, locality, NULL });
  return keys;
}

/* Has the part named the entry in the same role already? */
static gboolean
is_in_same_list (const UndRosterEntry *entry, const Evidence *evidence)
{
  const UndMention *mention = NULL;

  if (entry->mentions->len == 0)
    return FALSE;
  mention = g_ptr_array_index (entry->mentions, entry->mentions->len - 1);
  return mention->part == evidence->part
         && (und_mention_get_roles (mention) & (1u << evidence->signatory->role)) != 0;
}

/* Do both hold offices whose holders are counted together, and not the same: a governor and an
 * attorney general? The director of an agency who signs in an attorney general's stead holds none.
 */
static gboolean
are_two_offices (const UndRosterEntry *entry, const UndSignatory *signatory)
{
  const UndVocabulary *vocabulary = und_vocabulary_get_default ();
  const char *here = und_vocabulary_get_peers (vocabulary, entry->office);
  const char *there = und_vocabulary_get_peers (vocabulary, signatory->office);

  return here != NULL && there != NULL && !g_str_equal (here, there);
}

static Match
match_names (const UndRosterEntry *entry, const Evidence *evidence)
{
  const char *name = evidence->signatory->name;
  UndNameMatch match = und_name_compare (entry->name, name);
  gboolean may_be_one = match == UND_NAME_SAME && und_name_may_be_one (entry->name, name);

  if (may_be_one)
    return und_name_is_full_match (entry->name, name) ? MATCH_WHOLE_NAME : MATCH_NAME;
  if (evidence->jurisdiction == NULL || entry->jurisdiction == NULL || match == UND_NAME_DIFFERENT
      || is_in_same_list (entry, evidence))
    return MATCH_NONE;
  return MATCH_MISSPELT;
}

/* One list that names a person and an organisation names two, even of one state. */
static gboolean
are_person_and_body (const UndRosterEntry *entry, const Evidence *evidence)
{
  const UndSignatory *signatory = evidence->signatory;

  return ((entry->name != NULL && signatory->organisation != NULL)
          || (signatory->name != NULL && entry->organisation != NULL))
         && is_in_same_list (entry, evidence);
}

/* Two without a name of which the place is not known: only one organisation, or one town or county,
 * is sure to be one. */
static Match
match_placeless (const UndRosterEntry *entry, const UndSignatory *signatory)
{
  const char *here = entry->organisation;
  const char *there = signatory->organisation;

  if (entry->name != NULL || signatory->name != NULL || are_two_offices (entry, signatory))
    return MATCH_NONE;
  if (here == NULL && there == NULL)
    return entry->locality != NULL ? MATCH_OFFICE : MATCH_NONE;
  return here != NULL && there != NULL && equal_folded (here, there) ? MATCH_OFFICE : MATCH_NONE;
}

static Match
match_unnamed (const UndRosterEntry *entry, const Evidence *evidence)
{
  const UndSignatory *signatory = evidence->signatory;

  if (entry->jurisdiction == NULL || evidence->jurisdiction == NULL)
    return match_placeless (entry, signatory);
  /* A release that calls all signers of the letter treasurers means the auditor, too. */
  if (are_person_and_body (entry, evidence)
      || (are_two_offices (entry, signatory)
          && (evidence->letter == NULL || is_in_same_list (entry, evidence)))
      || (entry->name == NULL && signatory->name == NULL && entry->organisation != NULL
          && signatory->organisation != NULL
          && !equal_folded (entry->organisation, signatory->organisation)))
    return MATCH_NONE;
  return entry->office != NULL && equal_folded (entry->office, signatory->office) ? MATCH_OFFICE
                                                                                  : MATCH_PLACE;
}

static Match
match_entry (const UndRosterEntry *entry, const Evidence *evidence)
{
  if (evidence->jurisdiction != NULL && entry->jurisdiction != NULL
      && !g_str_equal (evidence->jurisdiction, entry->jurisdiction))
    return MATCH_NONE;
  if (!equal_folded (entry->locality, evidence->signatory->locality))
    return MATCH_NONE;
  return entry->name != NULL && evidence->signatory->name != NULL ? match_names (entry, evidence)
                                                                  : match_unnamed (entry, evidence);
}

/* Keeps in @best the entry of the bucket that matches better than it does; of equal ones the first.
 * A bucket of offices was searched before that of their place, so a place's first match will do. */
static void
search_bucket (const GPtrArray *bucket,
               const Evidence *evidence,
               UndRosterEntry **best,
               Match *best_match)
{
  for (guint i = 0; bucket != NULL && i < bucket->len && *best_match < MATCH_WHOLE_NAME; i++)
    {
      UndRosterEntry *entry = g_ptr_array_index (bucket, i);
      Match match = match_entry (entry, evidence);

      if (match <= *best_match)
        continue;
      *best = entry;
      *best_match = match;
      if (match == MATCH_PLACE || (evidence->surname == NULL && match == MATCH_OFFICE))
        return;
    }
}

static UndRosterEntry *
find_entry (Builder *self, const Evidence *evidence)
{
  g_autoptr (GPtrArray) keys = list_other_keys (evidence);
  UndRosterEntry *best = NULL;
  Match match = MATCH_NONE;

  for (guint i = 0; i < keys->len; i++)
    search_bucket (g_hash_table_lookup (self->by_key, g_ptr_array_index (keys, i)), evidence, &best,
                   &match);
  if (match < MATCH_NAME && evidence->jurisdiction != NULL && evidence->surname != NULL)
    {
      g_autoptr (GPtrArray) place = g_ptr_array_new_with_free_func (g_free);
      const GPtrArray *neighbours = NULL;

      add_key (place, "place",
               (KeyParts){ evidence->jurisdiction, evidence->signatory->locality, NULL });
      neighbours = g_hash_table_lookup (self->by_key, place->pdata[0]);
      if (neighbours != NULL && neighbours->len <= MOST_MISSPELT)
        search_bucket (neighbours, evidence, &best, &match);
    }
  return best;
}

static void
file_entry (Builder *self, UndRosterEntry *entry, const Evidence *evidence)
{
  g_autoptr (GPtrArray) keys = list_own_keys (evidence);

  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      GPtrArray *bucket = g_hash_table_lookup (self->by_key, key);

      if (!g_hash_table_add (self->filed, g_strdup_printf ("%p\n%s", (void *) entry, key)))
        continue;
      if (bucket == NULL)
        {
          bucket = g_ptr_array_new ();
          g_hash_table_insert (self->by_key, g_strdup (key), bucket);
        }
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
  Evidence evidence = { part, self->letter, signatory,
                        und_part_get_signatory_jurisdiction (part, signatory), NULL };
  g_autofree char *surname = signatory->name != NULL ? und_name_dup_surname (signatory->name)
                                                     : NULL;
  UndRosterEntry *entry = NULL;

  evidence.surname = surname;
  if (evidence.jurisdiction == NULL && surname == NULL && signatory->organisation == NULL
      && signatory->locality == NULL)
    return;
  entry = find_entry (self, &evidence);
  if (entry == NULL)
    {
      entry = und_roster_entry_new ();
      g_ptr_array_add (self->entries, entry);
    }
  learn (entry, signatory, evidence.jurisdiction);
  file_entry (self, entry, &evidence);
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

static gboolean
has_full_list (Builder *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (und_part_get_facts (g_ptr_array_index (self->parts, i))->list_is_complete
        == UND_TRISTATE_TRUE)
      return TRUE;
  return FALSE;
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
  self.filed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
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
  sums = und_roster_list_sums (self.parts, self.entries,
                               kind == UND_AUTHORITY_SIGNATURE_BLOCK ? letter : NULL, authority);
  g_hash_table_unref (self.by_key);
  g_hash_table_unref (self.filed);
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
