/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What stands round the text of a document, paragraph by paragraph: what the kinds of blocks say,
 * and what only its place among others tells:
 *
 *   buttons     := (FURNITURE | PAGE-FOOT | mark)+
 *   rights      := RIGHTS … | … RIGHTS "."?
 *   contact     := CONTACT line{0,4} (telephone | CONTACT)
 *   boilerplate := ABOUT subject (":" | line end) prose about the subject …
 *
 * It is asked for by who sets such paragraphs aside, and no other fact rests on it; so a block
 * keeps its kind. A headline and a signature are never furniture. Boilerplate is the end of a
 * release or an article: behind running text, with nothing but the like below it, and it tells no
 * facts of the part; "About the Weir" in a letter is a heading. Cost: linear, since rules look at a
 * bounded number of tokens or blocks, or go through blocks and facts in their order.
 */
#include "config.h"

#include "und-block-kind-private.h"
#include "und-furniture.h"
#include "und-postal.h"

#define MOST_BUTTON_TOKENS  24
#define MOST_CONTACT_LINES  4
#define MOST_CONTACT_WORDS  10 /* of a name and its office */
#define MOST_SUBJECT_TOKENS 16
#define LEAST_SUBJECT_BYTES 4 /* of a word that tells the subject */
#define LEAST_LETTERS       3 /* of its abbreviation */
#define MOST_NAME_TOKENS    8
#define MOST_ADJECTIVES     12  /* tokens from "is a" to what the body is */
#define MOST_ABOVE_TOKENS   400 /* of a headline and the first paragraph */
#define MOST_OPENING_TOKENS 24  /* in which boilerplate names its subject */

/* "Print | Email | Share this" */
static gboolean
is_buttons (const UndReader *self, const UndBlock *block)
{
  gsize token = block->range.first;

  if (block->range.end - token > MOST_BUTTON_TOKENS)
    return FALSE;
  while (token < block->range.end)
    {
      gsize n_tokens = 1;

      if (is_word_or_number (self, token)
          && und_reader_phrase (self, token, UND_SET_PAGE_FOOT, &n_tokens) == NULL
          && und_reader_phrase (self, token, UND_SET_FURNITURE, &n_tokens) == NULL)
        return FALSE;
      token += n_tokens;
    }
  return TRUE;
}

/* "© 2025 The Reed Courier", "Copyright 2025 …", "… All rights reserved."; but not "Copyright law
 * protects …". */
static gboolean
is_rights (const UndReader *self, const UndBlock *block)
{
  /* The mark, too, that a block takes for a bullet. */
  UndRange range = und_reader_range (self, block->span);
  gsize at = range.first;
  gsize n_tokens = 0;
  const UndPhrase *phrase = NULL;

  if (block->n_words > MAX_WORDS_FRAME || und_range_is_empty (range))
    return FALSE;
  phrase = und_reader_phrase (self, at, UND_SET_RIGHTS, &n_tokens);
  if (phrase != NULL
      && (phrase->number > 0 || at + n_tokens >= range.end
          || !und_reader_token_is_word (self, at + n_tokens)))
    return TRUE;
  if (und_reader_find_phrase (self, range, UND_SET_RIGHTS, &at, &n_tokens) == NULL)
    return FALSE;
  for (at += n_tokens; at < range.end; at++)
    if (is_word_or_number (self, at))
      return FALSE;
  return TRUE;
}

/* Who is to be asked, between the label and the number: a name, an office. */
static gboolean
may_be_contact (const UndReader *self, const UndBlock *block)
{
  return (block->kind == UND_BLOCK_LINE || block->kind == UND_BLOCK_ADDRESS)
         && block->n_words <= MOST_CONTACT_WORDS && !und_block_ends_sentence (self, block)
         && und_reader_token_is_capitalised (self, block->range.first);
}

/* Marks the lines of a contact that @first is the label of. */
static void
mark_contact (const UndReader *self, guint8 *is_aside, gsize first)
{
  gsize end = MIN (first + MOST_CONTACT_LINES + 2, und_reader_get_n_blocks (self));

  for (gsize i = first + 1; i < end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);

      if (block->kind == UND_BLOCK_CONTACT || und_postal_is_telephone (self, block->range))
        {
          memset (is_aside + first, TRUE, i + 1 - first);
          return;
        }
      if (!is_aside[i] && !may_be_contact (self, block))
        return;
    }
}

/* "NABA" of "the National Association of Boat Auditors", which begins before @end: do the initials
 * of capitalised words, with small ones between, make the word @token? */
static gboolean
is_abbreviated (const UndReader *self, gsize token, gsize first, gsize end)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  const char *letters = bytes + self->tokens[token].span.start;
  gsize n_letters = und_span_length (self->tokens[token].span);
  gsize n = 0;

  if (!und_reader_token_is_all_capitals (self, token))
    return FALSE;
  for (gsize i = first; i < end && n < n_letters; i++)
    if (und_reader_token_is_capitalised (self, i))
      {
        if (bytes[self->tokens[i].span.start] != letters[n])
          return FALSE;
        n++;
      }
    else if (!und_reader_token_is_word (self, i) || n == 0)
      return FALSE;
  return n == n_letters;
}

/* Does a word of the subject stand at the start of @opening, "Board" of "About the River Board"? */
static gboolean
names_subject (const UndReader *self, UndRange subject, UndRange opening)
{
  for (gsize i = subject.first; i < subject.end; i++)
    {
      if (!und_reader_token_is_word (self, i) || !und_reader_token_is_capitalised (self, i)
          || und_span_length (self->tokens[i].span)
               < (und_reader_token_is_all_capitals (self, i) ? LEAST_LETTERS : LEAST_SUBJECT_BYTES))
        continue;
      for (gsize k = opening.first; k < MIN (opening.end, opening.first + MOST_OPENING_TOKENS); k++)
        if (und_reader_tokens_equal (self, i, k)
            || is_abbreviated (self, i, k, MIN (opening.end, k + MOST_OPENING_TOKENS)))
          return TRUE;
    }
  return FALSE;
}

/* The tokens of the subject that a heading, or a paragraph up to its colon, is about; empty if it
 * is about none. */
static UndRange
find_subject (const UndReader *self, const UndBlock *block)
{
  gsize n_tokens = 0;
  UndRange subject = { block->range.first, block->range.first };
  gsize end;

  if (und_block_phrase (self, block, UND_SET_ABOUT, &n_tokens) == NULL
      || !und_reader_token_is_capitalised (self, subject.first))
    return subject;
  end = MIN (block->range.end, subject.first + MOST_SUBJECT_TOKENS);
  for (subject.end += n_tokens; subject.end < end; subject.end++)
    if (und_reader_token_is (self, subject.end, ":"))
      return subject;
  subject.end = block->range.end == end && !und_block_ends_sentence (self, block) ? end
                                                                                  : subject.first;
  return subject;
}

/* Who is meant: "the River Board", not "the Letter", which is what the part is about. */
static gboolean
is_somebody (const UndReader *self, UndRange subject)
{
  gsize last = subject.end - 1;

  while (last > subject.first && !und_reader_token_is_word (self, last))
    last--;
  return und_reader_phrase (self, last, UND_SET_LIST_PAPER, NULL) == NULL;
}

/* The first block after the boilerplate that the block @first begins; @first if it begins none. */
static gsize
find_boilerplate (const UndReader *self, gsize first, gsize end)
{
  const UndBlock *block = und_reader_get_block (self, first);
  UndRange subject = find_subject (self, block);
  gsize next = first + 1;

  if (und_range_is_empty (subject) || !is_somebody (self, subject))
    return first;
  for (; next < end; next++)
    {
      const UndBlock *prose = und_reader_get_block (self, next);

      if (prose->kind != UND_BLOCK_PROSE || !names_subject (self, subject, prose->range)
          || !und_range_is_empty (find_subject (self, prose)))
        break;
    }
  return next > first + 1
             || (subject.end < block->range.end
                 && names_subject (self, subject, (UndRange){ subject.end, block->range.end }))
           ? next
           : first;
}

gboolean
und_reader_begins_boilerplate (const UndReader *self, gsize block, gsize end)
{
  gsize next = find_boilerplate (self, block, end);

  /* Papers end with who wrote, "About the author". */
  for (gsize i = block; i < next; i++)
    if (und_reader_find_phrase (self, und_reader_get_block (self, i)->range, UND_SET_PRESS_ROLE,
                                NULL, NULL)
        != NULL)
      return FALSE;
  return next > block;
}

/* "Fen Watch is a national", "The Fen Trust (FT) is the": the tokens of the name; empty if the
 * block does not begin so. @rest is where the description goes on. */
static UndRange
find_described (const UndReader *self, const UndBlock *block, gsize *rest)
{
  static const char *const articles[] = { "a", "an", "the", NULL };
  UndRange name = { block->range.first, block->range.first };
  gsize next;

  name.first += und_reader_token_is (self, name.first, "the") ? 1 : 0;
  name.end = name.first;
  while (name.end < MIN (block->range.end, name.first + MOST_NAME_TOKENS)
         && und_reader_token_is_capitalised (self, name.end))
    name.end++;
  next = name.end;
  if (und_reader_token_is (self, next, "(") && und_reader_token_is (self, next + 2, ")"))
    next += 3;
  *rest = next + 2;
  return und_reader_token_is (self, next, "is")
             && und_reader_token_is_one_of (self, next + 1, articles)
           ? name
           : (UndRange){ name.first, name.first };
}

/* Do the words of @name stand in @range? */
static gboolean
stands_in (const UndReader *self, UndRange name, UndRange range)
{
  gsize length = name.end - name.first;

  for (gsize i = range.first; i + length <= range.end; i++)
    {
      gsize n = 0;

      while (n < length && und_reader_tokens_equal (self, name.first + n, i + n))
        n++;
      if (n == length)
        return TRUE;
    }
  return FALSE;
}

gboolean
und_reader_is_self_description (const UndReader *self, gsize first, gsize block)
{
  const UndBlock *last = und_reader_get_block (self, block);
  gsize opening = first;
  gsize rest = 0;
  UndRange name;
  UndRange above;

  if (last->kind != UND_BLOCK_PROSE)
    return FALSE;
  name = find_described (self, last, &rest);
  if (und_range_is_empty (name)
      || und_reader_find_phrase (self,
                                 (UndRange){ rest, MIN (last->range.end, rest + MOST_ADJECTIVES) },
                                 UND_SET_SELF_DESCRIPTION, NULL, NULL)
           == NULL)
    return FALSE;
  for (gsize i = block + 1; i < und_reader_get_n_blocks (self); i++)
    if (und_reader_get_block (self, i)->kind == UND_BLOCK_PROSE)
      return FALSE;
  while (opening < block && und_reader_get_block (self, opening)->kind != UND_BLOCK_PROSE)
    opening++;
  if (opening >= block)
    return FALSE;
  above.first = und_reader_get_block (self, first)->range.first;
  above.end = MIN (und_reader_get_block (self, opening)->range.end,
                   above.first + MOST_ABOVE_TOKENS);
  return stands_in (self, name, above);
}

static void
unmark_block (const UndReader *self, guint8 *is_marked, UndSpan fact)
{
  gsize next = und_reader_find_block (self, fact.start + 1);

  if (next > 0)
    is_marked[next - 1] = FALSE;
}

/* Unmarks the blocks in which @part tells who signs, what is asked for or what somebody says. */
static void
unmark_facts (const UndReader *self, const UndPartFacts *part, guint8 *is_about)
{
  for (guint i = 0; i < part->signatories->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (part->signatories, i);

      if (signatory->role != UND_ROLE_SELF)
        unmark_block (self, is_about, signatory->span);
    }
  for (guint i = 0; i < part->demands->len; i++)
    unmark_block (self, is_about,
                  ((const UndTextFact *) g_ptr_array_index (part->demands, i))->span);
  for (guint i = 0; i < part->quotations->len; i++)
    unmark_block (self, is_about,
                  ((const UndQuotation *) g_ptr_array_index (part->quotations, i))->span);
}

/* Marks the boilerplate at the end of @part. */
static void
mark_boilerplate (const UndReader *self,
                  const UndPartFacts *part,
                  guint8 *is_aside,
                  guint8 *is_about)
{
  UndRange blocks = und_reader_part_blocks (self, part);
  gsize next = blocks.first;

  if (part->kind != UND_PART_PRESS_RELEASE && part->kind != UND_PART_NEWS_ARTICLE)
    return;
  while (next < blocks.end && und_reader_get_block (self, next)->kind != UND_BLOCK_PROSE)
    next++;
  for (next++; next < blocks.end;)
    {
      gsize end = find_boilerplate (self, next, blocks.end);

      memset (is_about + next, TRUE, end - next);
      next = MAX (end, next + 1);
    }
  unmark_facts (self, part, is_about);
  for (gsize end = blocks.end; end > blocks.first && (is_aside[end - 1] || is_about[end - 1]);)
    is_aside[--end] = TRUE;
}

static gboolean
is_of_kind (const UndBlock *block)
{
  switch (block->kind)
    {
    case UND_BLOCK_FURNITURE:
    case UND_BLOCK_CONTACT:
    case UND_BLOCK_MARK:
    case UND_BLOCK_RULE:
    case UND_BLOCK_BYLINE:
    case UND_BLOCK_LETTERHEAD:
      return TRUE;
    case UND_BLOCK_LINE:
    case UND_BLOCK_PROSE:
    case UND_BLOCK_DATE:
    case UND_BLOCK_ADDRESS:
    case UND_BLOCK_SALUTATION:
    case UND_BLOCK_CLOSING:
    case UND_BLOCK_COPIED:
    case UND_N_BLOCK_KINDS:
    default:
      return FALSE;
    }
}

/* A headline stands between buttons and contacts, and may be about anything. */
static void
unmark_headlines (const UndReader *self, guint8 *is_aside)
{
  for (guint p = 0; p < self->parts->len; p++)
    {
      const UndPartFacts *part = g_ptr_array_index (self->parts, p);
      gsize i = und_reader_find_block (self, part->headline.span.start);

      for (; part->headline.text != NULL && i < und_reader_get_n_blocks (self)
             && und_reader_get_block (self, i)->span.start < part->headline.span.end;
           i++)
        is_aside[i] = FALSE;
    }
}

/* Who signs is the text's, though the line has the look of a reporter's. */
static void
unmark_signatures (const UndReader *self, guint8 *is_aside)
{
  for (guint p = 0; p < self->parts->len; p++)
    {
      const UndPartFacts *part = g_ptr_array_index (self->parts, p);

      for (guint i = 0; i < part->signatories->len; i++)
        {
          const UndSignatory *signatory = g_ptr_array_index (part->signatories, i);

          if (signatory->role == UND_ROLE_SIGNED)
            unmark_block (self, is_aside, signatory->span);
        }
    }
}

static void
mark_blocks (const UndReader *self, guint8 *is_aside)
{
  const gsize n_blocks = und_reader_get_n_blocks (self);
  g_autofree guint8 *is_about = g_new0 (guint8, n_blocks + 1);

  for (gsize i = 0; i < n_blocks; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);

      is_aside[i] = is_of_kind (block) || is_rights (self, block)
                    || (block->kind == UND_BLOCK_LINE && is_buttons (self, block));
    }
  for (gsize i = 0; i < n_blocks; i++)
    if (und_reader_get_block (self, i)->kind == UND_BLOCK_CONTACT)
      mark_contact (self, is_aside, i);
  for (guint i = 0; i < self->parts->len; i++)
    mark_boilerplate (self, g_ptr_array_index (self->parts, i), is_aside, is_about);
  unmark_headlines (self, is_aside);
  unmark_signatures (self, is_aside);
}

GArray *
und_reader_list_furniture (const UndReader *self)
{
  const gsize n_blocks = und_reader_get_n_blocks (self);
  GArray *furniture = g_array_new (FALSE, FALSE, sizeof (UndSpan));
  g_autofree guint8 *is_aside = g_new0 (guint8, n_blocks + 1);

  mark_blocks (self, is_aside);
  for (gsize i = 0; i < n_blocks; i++)
    if (is_aside[i])
      g_array_append_val (furniture, und_reader_get_block (self, i)->span);
  return furniture;
}
