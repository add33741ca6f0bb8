/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What each block of a part says of the part's kind: cue phrases with weights
 * (data/vocabulary/documents.ini) and marks of shape, whose weights stand below. A cue counts once,
 * and not inside quotation marks, since a release quotes the letter's "we urge you". Cost: each
 * block is gone through a fixed number of times.
 */
#include "config.h"

#include "und-furniture.h"
#include "und-kind-private.h"
#include "und-mention.h"

/* Marks of shape, on the scale of documents.ini: 8 settles it, 4 makes it likely, 2 is a hint. */
#define WEIGHT_SALUTATION   6 /* few other texts greet */
#define WEIGHT_CLOSING      3 /* "Signed," also ends petitions */
#define WEIGHT_FORM         6 /* "Dear [Decision Maker]": for readers to send */
#define WEIGHT_ADDRESS      2
#define WEIGHT_END_MARK     3  /* "###" is the press's */
#define WEIGHT_SUBJECT      4  /* an office holder is the subject of the first sentence */
#define WEIGHT_LETTERHEAD   2  /* an office's name above the text */
#define WEIGHT_TODAY        2  /* … "today" */
#define WEIGHT_OPENS_TODAY  2  /* … or "Today," before anything else */
#define WEIGHT_HEADLINE     2  /* … or of the headline */
#define WEIGHT_BYLINE       7  /* offices name no writers */
#define WEIGHT_WIRE         12 /* "(AP)": a station or agency spreads the text */
#define WEIGHT_WEEKDAY      2  /* papers write "on Friday" where offices write "today" */
#define WEIGHT_SAYS         4  /* papers report what an office holder "says" */
#define WEIGHT_GROUP        2  /* the first sentence, or the headline, is about a group */
#define WEIGHT_ABOUT        4 /* "About the Fen Trust": bodies say who they are, below what they say */
#define WEIGHT_STATEMENT    8  /* the headline begins with "Statement from" */
#define WEIGHT_LABEL        3  /* "To:" and "From:" */
#define WEIGHT_TALLY        5  /* "1,204 signatures", and nothing else on its line */
#define WEIGHT_PETITION     12 /* a title that begins with "Petition" */
#define WEIGHT_WHOM_TO_CALL 2  /* "Contact:": papers have no label there */
#define WEIGHT_FIRST_PERSON 3  /* "we", against a paper */
#define WEIGHT_OPENS_QUOTED 2  /* an office lets its holder speak at once */

/* Words of the first sentence that may stand before its subject. */
#define MAX_SUBJECT_TOKENS 60
/* Tokens of "former U.S." before an office. */
#define MAX_BEFORE_OFFICE 6
/* Words of a title; a sentence may begin with "Petition", too. */
#define MAX_TITLE_WORDS 20
/* Words from "we" to what we do. */
#define MAX_BEFORE_VERB 4
/* Paragraphs that may greet, or tell when something was. */
#define MAX_OPENING 6
/* Paragraphs that tell of a letter; a single one may introduce it. */
#define LEAST_TOLD 2
/* Paragraphs in which a paper tells what it is about. */
#define MAX_TELLING 3
/* Words of a greeting, its comma included. */
#define MAX_GREETING_TOKENS 10
/* Words of a newspaper's name. */
#define MAX_PAPER_WORDS 5
/* Blocks of the head, in which a title may stand. */
#define MAX_HEAD_BLOCKS 12

void
und_kind_scores_add (UndKindScores *self,
                     UndPartKind kind,
                     gint64 weight,
                     const char *rule,
                     UndSpan span)
{
  self->weights[kind] += weight;
  if (weight <= self->heaviest[kind])
    return;
  self->heaviest[kind] = weight;
  self->rules[kind] = rule;
  self->spans[kind] = span;
}

/* Who has told of a letter in the third person prints it, or some of it, from the greeting on. */
static gboolean
tells_before_greeting (const UndKindScores *self)
{
  return self->is_paper_told && !self->has_first_person && self->n_prose >= LEAST_TOLD;
}

/* "Dear Secretary Penrose, We write", "Sir – We write": a greeting in the line of what follows. */
static void
add_greeting (UndKindScores *self, const UndBlock *block)
{
  static const char *const editors[] = { "sir", "sirs", "madam", NULL };
  static const char *const ends[] = { ",", ":", "-", "–", "—", NULL };
  gsize first = block->range.first;
  gboolean is_to_editor = und_reader_token_is_one_of (self->reader, first, editors);
  gsize end = MIN (block->range.end, first + (is_to_editor ? 3 : MAX_GREETING_TOKENS));

  if (self->has_shape[UND_BLOCK_SALUTATION]
      || !(is_to_editor || und_reader_token_is (self->reader, first, "dear")))
    return;
  for (gsize i = first + 1; i + 1 < end; i++)
    if (und_reader_token_is_one_of (self->reader, i, ends)
        && und_reader_token_is_capitalised (self->reader, i + 1))
      {
        self->has_shape[UND_BLOCK_SALUTATION] = TRUE;
        self->is_reprinting = tells_before_greeting (self);
        und_kind_scores_add (self, UND_PART_LETTER, WEIGHT_SALUTATION, "salutation",
                             und_reader_span (self->reader, first, i));
        return;
      }
}

/* "Dear [Decision Maker]", "Dear Senator [Last Name]"; what is "[redacted]" had a name. */
static gboolean
has_placeholder (const UndReader *self, UndRange range)
{
  for (gsize i = range.first; i + 1 < range.end; i++)
    if (und_reader_token_is (self, i, "[") && !und_reader_token_is (self, i + 1, "redacted")
        && (und_reader_token_is_capitalised (self, i + 1)
            || und_reader_token_is (self, i + 1, "your")))
      return TRUE;
  return FALSE;
}

static gboolean
is_label (const UndReader *self, const UndBlock *block)
{
  return (und_reader_token_is (self, block->range.first, "to")
          || und_reader_token_is (self, block->range.first, "from"))
         && und_reader_token_is (self, block->range.first + 1, ":");
}

/* "**1,204 signatures**", "68 of 100 signatures" */
static gboolean
is_tally (const UndReader *self, const UndBlock *block)
{
  gsize next = block->range.first;
  gsize n_tokens = 0;
  const UndPhrase *phrase;

  while (next < block->range.end && und_reader_token_is (self, next, "*"))
    next++;
  if (und_reader_token_is_number (self, next) && und_reader_token_is_number (self, next + 2)
      && (und_reader_token_is (self, next + 1, "of") || und_reader_token_is (self, next + 1, "/")))
    next += 2;
  phrase = und_reader_phrase (self, next + 1, UND_SET_SIGNATURES, &n_tokens);
  if (!und_reader_token_is_number (self, next) || phrase == NULL
      || g_strcmp0 (phrase->value, "count") != 0)
    return FALSE;
  next += 1 + n_tokens;
  while (next < block->range.end && und_reader_token_is (self, next, "*"))
    next++;
  return next == block->range.end;
}

/* "[Your Name]", "From: [Your Name]": where the signer's own is to be filled in. */
static void
add_form (UndKindScores *self, const UndBlock *block)
{
  UndRange range = und_reader_range (self->reader, block->span);

  if (und_reader_token_is (self->reader, range.first, "from")
      && und_reader_token_is (self->reader, range.first + 1, ":"))
    range.first += 2;
  if (self->is_form || !und_reader_token_is (self->reader, range.first, "[")
      || !und_reader_token_is (self->reader, range.first + 1, "your")
      || und_reader_phrase (self->reader, range.first + 1, UND_SET_PLACEHOLDER, NULL) == NULL)
    return;
  self->is_form = TRUE;
  und_kind_scores_add (self, UND_PART_PETITION, WEIGHT_FORM, "name-to-fill-in", block->span);
}

/* "Contact: Ada Penrose, 202-555-0100"; a way to reach somebody, "Phone:", stands in letters, too.
 */
static void
add_contact (UndKindScores *self, const UndBlock *block)
{
  gsize n_tokens = 0;
  const UndPhrase *label = und_block_phrase (self->reader, block, UND_SET_CONTACT, &n_tokens);
  gsize next = block->range.first + n_tokens;

  if (label != NULL && label->number == 0 && und_reader_token_is (self->reader, next, ":"))
    und_kind_scores_add (self, UND_PART_PRESS_RELEASE, WEIGHT_WHOM_TO_CALL, "whom-to-call",
                         und_reader_span (self->reader, block->range.first, next));
}

/* Each shape counts once: ten closings make no letter. */
static void
add_shape (UndKindScores *self, const UndBlock *block)
{
  if (self->has_shape[block->kind] && block->kind != UND_BLOCK_LINE)
    return;
  self->has_shape[block->kind] = TRUE;
  switch (block->kind)
    {
    case UND_BLOCK_SALUTATION:
      self->is_reprinting = tells_before_greeting (self);
      if (has_placeholder (self->reader, block->range))
        und_kind_scores_add (self, UND_PART_PETITION, WEIGHT_FORM, "form-letter", block->span);
      else
        und_kind_scores_add (self, UND_PART_LETTER, WEIGHT_SALUTATION, "salutation", block->span);
      break;
    case UND_BLOCK_CLOSING:
      und_kind_scores_add (self, UND_PART_LETTER, WEIGHT_CLOSING, "closing", block->span);
      break;
    case UND_BLOCK_ADDRESS:
      und_kind_scores_add (self, UND_PART_LETTER, WEIGHT_ADDRESS, "address-block", block->span);
      break;
    case UND_BLOCK_MARK:
      und_kind_scores_add (self, UND_PART_PRESS_RELEASE, WEIGHT_END_MARK, "end-mark", block->span);
      break;
    case UND_BLOCK_LETTERHEAD:
      if (!self->has_body)
        und_kind_scores_add (self, UND_PART_PRESS_RELEASE, WEIGHT_LETTERHEAD, "letterhead",
                             block->span);
      break;
    case UND_BLOCK_BYLINE:
      /* Below a letter a reporter may sign it. */
      if (!self->has_body || und_reader_token_is (self->reader, block->range.first, "by"))
        und_kind_scores_add (self, UND_PART_NEWS_ARTICLE, WEIGHT_BYLINE, "byline", block->span);
      break;
    case UND_BLOCK_LINE:
      if (is_label (self->reader, block))
        und_kind_scores_add (self, UND_PART_PETITION, WEIGHT_LABEL, "to-and-from", block->span);
      else if (is_tally (self->reader, block))
        und_kind_scores_add (self, UND_PART_PETITION, WEIGHT_TALLY, "tally-of-signatures",
                             block->span);
      break;
    case UND_BLOCK_CONTACT:
      add_contact (self, block);
      break;
    case UND_BLOCK_PROSE:
    case UND_BLOCK_RULE:
    case UND_BLOCK_DATE:
    case UND_BLOCK_FURNITURE:
    case UND_BLOCK_COPIED:
    default:
      break;
    }
}

/* Several holders of an office, as "attorneys general". */
static gboolean
is_group (const UndReader *self, gsize token)
{
  return und_reader_phrase (self, token, UND_SET_LIST_UNIT, NULL) != NULL;
}

/* "Senators Ada Penrose and Bo Lindt": a group, but each of them by name. */
static gboolean
is_named_group (const UndReader *self, gsize token)
{
  static const char *const links[] = { ",", "and", "&", NULL };
  gsize n_tokens = 0;
  gsize n_unit = 0;

  (void) und_reader_phrase (self, token, UND_SET_LIST_UNIT, &n_unit);
  token += n_unit;
  if (!und_reader_token_is_capitalised (self, token - n_unit))
    return FALSE;
  if (und_name_match (self, token, self->n_tokens, &n_tokens))
    return TRUE;
  /* "SENS. PENROSE, LINDT CALL", but not "SENATORS CALL" */
  return und_surname_match (self, token, token + 1, &n_tokens)
         && und_reader_token_is_one_of (self, token + n_tokens, links);
}

/* "Sen. Ada Penrose (D-Utah)": whose office names its holder as papers do, by the surname alone.
 * The party between commas, "Sen. Ada Penrose, D-Utah,", is how papers write it. */
static gboolean
is_named_as_in_papers (const UndReader *self, const UndMention *mention)
{
  const char *office = mention->phrase != NULL ? mention->phrase->value : NULL;
  gsize next = mention->name.end;

  return office != NULL
         && (g_str_has_suffix (office, "Senator") || g_str_has_suffix (office, "Representative"))
         && !(und_reader_token_is (self, next, ",")
              && und_reader_phrase (self, next + 1, UND_SET_PARTY_MARK, NULL) != NULL);
}

/* The subject of the first sentence; the token after it, or @token if it is none. */
static gsize
add_subject (UndKindScores *self, gsize token, gsize end)
{
  static const char *const objects[] = { "to", "for",  "against", "asking", "urging",
                                         "by", "from", "of",      NULL };
  static const char *const formers[] = { "former", "then", "outgoing", "u", "s", "u.s", ".", NULL };
  UndMention mention;
  UndSpan span;
  gsize before = token;

  if (!und_reader_token_is_capitalised (self->reader, token)
      || !und_mention_match (self->reader, token, end, &mention)
      || mention.name.end == mention.name.first)
    return token;
  /* "In a letter to Chairman Ada Penrose, senators urge", "calls for Minister Penrose to", "a
   * policy of former President Bo Lindt", "Governor Penrose's plan" */
  while (before > 0 && token - before < MAX_BEFORE_OFFICE
         && und_reader_token_is_one_of (self->reader, before - 1, formers))
    before--;
  if ((before > 0 && und_reader_token_is_one_of (self->reader, before - 1, objects))
      || und_mention_is_possessive (self->reader, &mention)
      || und_reader_token_is_possessive (self->reader, mention.all.end - 1))
    return mention.all.end;
  span = und_reader_span (self->reader, mention.all.first, mention.all.end);
  if (und_reader_token_is (self->reader, mention.all.end, "says"))
    und_kind_scores_add (self, UND_PART_NEWS_ARTICLE, WEIGHT_SAYS, "office-holder-says", span);
  else
    und_kind_scores_add (self, UND_PART_PRESS_RELEASE, WEIGHT_SUBJECT, "office-holder-acts", span);
  if (is_named_as_in_papers (self->reader, &mention))
    self->surname = und_mention_surname (self->reader, &mention);
  return mention.all.end;
}

/* "(AP)", "(WXYZ)" in the dateline; services that spread releases have longer names. A state stands
 * in brackets, too: "SALT LAKE CITY (UT)". */
static void
add_wire (UndKindScores *self, const UndDateline *dateline)
{
  UndRange wire = dateline->wire;
  const UndJurisdiction *found = und_reader_jurisdiction (self->reader, wire.first + 1, NULL, NULL);

  if (!self->has_wire && wire.end - wire.first == 3
      && und_reader_token_is (self->reader, wire.first, "(")
      && und_reader_token_is_all_capitals (self->reader, wire.first + 1)
      && (found == NULL || (dateline->jurisdiction != NULL && found != dateline->jurisdiction)))
    {
      self->has_wire = TRUE;
      und_kind_scores_add (self, UND_PART_NEWS_ARTICLE, WEIGHT_WIRE, "news-agency",
                           und_reader_span (self->reader, wire.first, wire.end));
    }
}

/* "on Tuesday", and not "Tuesday, June 19". */
static gboolean
is_bare_weekday (const UndReader *self, gsize token)
{
  gsize n_tokens = 0;

  if (!und_reader_token_is_capitalised (self, token)
      || und_reader_phrase (self, token, UND_SET_WEEKDAY, &n_tokens) == NULL)
    return FALSE;
  token += n_tokens;
  if (und_reader_token_is (self, token, ","))
    token++;
  return und_reader_phrase (self, token, UND_SET_MONTH, NULL) == NULL
         && !und_reader_token_is_number (self, token);
}

static void
add_weekday (UndKindScores *self, UndSpan span)
{
  if (!self->has_weekday)
    und_kind_scores_add (self, UND_PART_NEWS_ARTICLE, WEIGHT_WEEKDAY, "day-of-the-week", span);
  self->has_weekday = TRUE;
}

/* The first sentence of the body: its subject, its "today" or its day of the week. */
static void
add_first_sentence (UndKindScores *self, const UndBlock *block)
{
  const UndReader *reader = self->reader;
  gsize first = block->has_dateline ? block->dateline.body : block->range.first;
  gsize end = MIN (block->range.end, first + MAX_SUBJECT_TOKENS);
  /* "We, the undersigned treasurers, condemn": those who write speak of themselves. */
  gboolean has_subject = und_reader_token_is (reader, first, "we");

  if (und_reader_token_is (reader, first, "today") && und_reader_token_is (reader, first + 1, ","))
    und_kind_scores_add (self, UND_PART_PRESS_RELEASE, WEIGHT_OPENS_TODAY, "today",
                         und_reader_span (reader, first, first + 1));
  self->first_sentence = (UndRange){ first, end };
  for (gsize i = first; i < end && !und_reader_token_ends_sentence (reader, i); i++)
    {
      UndSpan here = und_reader_span (reader, i, i + 1);

      if (und_reader_token_is (reader, i, "today"))
        und_kind_scores_add (self, UND_PART_PRESS_RELEASE, WEIGHT_TODAY, "today", here);
      if (is_bare_weekday (reader, i))
        add_weekday (self, here);
      if (has_subject)
        continue;
      if (is_group (reader, i) && !is_named_group (reader, i))
        {
          has_subject = TRUE;
          und_kind_scores_add (self, UND_PART_NEWS_ARTICLE, WEIGHT_GROUP, "group-acts", here);
        }
      else
        {
          gsize next = add_subject (self, i, end);

          has_subject = next > i;
          i = MAX (next, i + 1) - 1;
        }
    }
}

/* "Senators press board", "21 Republican AGs warn banks": the group, and none of it by name. */
static gboolean
begins_with_group (const UndReader *self, const UndBlock *block)
{
  gsize first = block->range.first;
  gsize n_tokens = 0;

  first += und_reader_token_is_number (self, first) ? 1 : 0;
  if (und_reader_phrase (self, first, UND_SET_LIST_QUALIFIER, &n_tokens) != NULL)
    first += n_tokens;
  return is_group (self, first) && !is_named_group (self, first);
}

static gboolean
is_verb (const UndReader *self, gsize token)
{
  const UndPhrase *word = und_reader_phrase (self, token, UND_SET_NOT_A_NAME, NULL);

  return (word != NULL && g_strcmp0 (word->value, "verb") == 0)
         || und_reader_phrase (self, token, UND_SET_LIST_SEND, NULL) != NULL;
}

/* "Weir ministers' statement (May 3)": a title that ends in the word, and does not say that
 * somebody issues one. */
static gboolean
is_statement_title (const UndReader *self, const UndBlock *block)
{
  gsize end = block->range.first;

  for (; end < block->range.end && !und_reader_token_is (self, end, "("); end++)
    if (is_verb (self, end))
      return FALSE;
  return end > block->range.first + 1 && und_reader_token_is (self, end - 1, "statement");
}

static void
add_headline (UndKindScores *self, const UndBlock *block)
{
  UndMention mention;

  if (und_block_phrase (self->reader, block, UND_SET_STATEMENT_CUE, NULL) != NULL
      || is_statement_title (self->reader, block))
    und_kind_scores_add (self, UND_PART_STATEMENT, WEIGHT_STATEMENT, "statement-in-headline",
                         block->span);
  if (und_block_phrase (self->reader, block, UND_SET_LETTER_TITLE, NULL) != NULL)
    und_kind_scores_add (self, UND_PART_LETTER, WEIGHT_SALUTATION, "letter-in-headline",
                         block->span);
  if (begins_with_group (self->reader, block))
    und_kind_scores_add (self, UND_PART_NEWS_ARTICLE, WEIGHT_GROUP, "group-in-headline",
                         block->span);
  if (und_mention_match (self->reader, block->range.first, block->range.end, &mention)
      && mention.name.end > mention.name.first
      && !und_reader_token_is (self->reader, mention.all.end, ":"))
    {
      self->has_holder = TRUE;
      und_kind_scores_add (self, UND_PART_PRESS_RELEASE, WEIGHT_HEADLINE,
                           "office-holder-in-headline",
                           und_reader_span (self->reader, mention.all.first, mention.all.end));
    }
}

/* "The board met Tuesday", outside quotation marks. */
static void
add_weekdays (UndKindScores *self, const UndBlock *block)
{
  gboolean is_quoted = FALSE;

  for (gsize i = block->range.first; i < block->range.end && !self->has_weekday; i++)
    {
      if (und_kind_is_unquoted (self->reader, i, &is_quoted) && is_bare_weekday (self->reader, i))
        add_weekday (self, und_reader_span (self->reader, i, i + 1));
    }
}

/* Does a quotation begin at @token with a single mark, "says: ‘We write"? It may end anywhere. */
static gboolean
opens_single (const UndReader *self, gsize token)
{
  static const char *const marks[] = { "'", "‘", NULL };

  return und_reader_token_is_one_of (self, token, marks)
         && und_reader_gap (self, token) >= UND_GAP_SPACE
         && und_reader_gap (self, token + 1) == UND_GAP_NONE;
}

/* "We write as teachers", outside quotation marks. */
static gboolean
has_first_person (const UndReader *self, const UndBlock *block)
{
  UndRange range = und_reader_range (self, block->span);
  gboolean is_quoted = FALSE;

  for (gsize i = range.first; i + 1 < range.end && !opens_single (self, i); i++)
    if (und_kind_is_unquoted (self, i, &is_quoted) && und_reader_token_is (self, i, "we"))
      return TRUE;
  return FALSE;
}

/* "In the letter, the group said": what may be anybody's, "a statement", is no such paper. */
static gboolean
lets_paper_speak (const UndReader *self, const UndBlock *block)
{
  const UndPhrase *paper = und_reader_find_phrase (self, block->range, UND_SET_QUOTE_PAPER, NULL,
                                                   NULL);

  return paper != NULL && paper->value == NULL
         && und_reader_find_phrase (self, block->range, UND_SET_SPEECH_VERB, NULL, NULL) != NULL;
}

/* "Twelve groups signed a joint letter", "The association has shared a letter" */
static gboolean
tells_of_paper (const UndReader *self, const UndBlock *block)
{
  if (lets_paper_speak (self, block))
    return TRUE;
  return und_reader_find_phrase (self, block->range, UND_SET_LIST_PAPER, NULL, NULL) != NULL
         && (und_reader_find_phrase (self, block->range, UND_SET_LIST_SIGN, NULL, NULL) != NULL
             || und_reader_find_phrase (self, block->range, UND_SET_LIST_SEND, NULL, NULL) != NULL);
}

/* "As rowers of the river, we are calling on the board" */
static gboolean
asks (const UndReader *self, const UndBlock *block)
{
  static const char *const verbs[] = { "call",    "calling",    "urge",   "urging",
                                       "ask",     "asking",     "demand", "demanding",
                                       "request", "requesting", NULL };
  gboolean is_quoted = FALSE;

  for (gsize i = block->range.first; i < block->range.end; i++)
    if (und_kind_is_unquoted (self, i, &is_quoted) && und_reader_token_is (self, i, "we"))
      for (gsize k = i + 1; k < MIN (block->range.end, i + MAX_BEFORE_VERB); k++)
        if (und_reader_token_is_one_of (self, k, verbs))
          return TRUE;
  return FALSE;
}

/* "The Fen Tribune" in the head: the paper that prints the article. */
static gboolean
is_paper_name (const UndReader *self, const UndBlock *block)
{
  const UndPhrase *word = und_reader_phrase (self, block->range.end - 1, UND_SET_NEWSPAPER, NULL);

  if (block->n_words > MAX_PAPER_WORDS || block->range.end < block->range.first + 2 || word == NULL
      || (g_strcmp0 (word->value, "the") == 0
          && !und_reader_token_is (self, block->range.first, "the")))
    return FALSE;
  for (gsize i = block->range.first; i < block->range.end; i++)
    if (und_reader_token_is_word (self, i) && !und_reader_token_is_capitalised (self, i))
      return FALSE;
  return TRUE;
}

/* "PETITION", "Petition: Mend the Weir", "Petition to the River Board". */
static gboolean
is_petition_title (const UndReader *self, const UndBlock *block)
{
  static const char *const links[] = {
    ":", "to", "by", "of", "for", "against", "-", "–", "—", NULL
  };
  gsize first = block->range.first;

  return block->n_words <= MAX_TITLE_WORDS && und_reader_token_is (self, first, "petition")
         && (first + 1 == block->range.end || und_reader_token_is_one_of (self, first + 1, links));
}

/* Below the text, what the body that issues it says of itself. */
static void
add_about (UndKindScores *self, gsize index)
{
  if (self->has_about || !self->has_body
      || !(
        und_reader_begins_boilerplate (self->reader, index, und_reader_get_n_blocks (self->reader))
        || und_reader_is_self_description (self->reader, self->blocks.first, index)))
    return;
  self->has_about = TRUE;
  und_kind_scores_add (self, UND_PART_PRESS_RELEASE, WEIGHT_ABOUT, "about-the-issuer",
                       und_reader_get_block (self->reader, index)->span);
}

static void
add_block (UndKindScores *self, gsize index)
{
  const UndBlock *block = und_reader_get_block (self->reader, index);
  gboolean speaks;
  gboolean is_in_head = index < self->blocks.first + MAX_HEAD_BLOCKS && !self->has_body
                        && block->kind != UND_BLOCK_PROSE;

  if (is_in_head)
    und_kind_scores_add_dropped_label (self, index);
  und_kind_scores_add_cues (self, block, is_in_head);
  add_shape (self, block);
  add_form (self, block);
  add_about (self, index);
  if (is_in_head)
    und_kind_scores_add_record (self, block);
  if (is_in_head && is_petition_title (self->reader, block))
    und_kind_scores_add (self, UND_PART_PETITION, WEIGHT_PETITION, "petition-in-title",
                         block->span);
  if (is_in_head && is_paper_name (self->reader, block))
    und_kind_scores_add (self, UND_PART_NEWS_ARTICLE, WEIGHT_BYLINE, "newspaper", block->span);
  else if (block->kind == UND_BLOCK_LINE && !self->has_headline && !self->has_body)
    {
      self->has_headline = TRUE;
      add_headline (self, block);
    }
  self->has_dateline |= block->has_dateline;
  if (block->has_dateline)
    add_wire (self, &block->dateline);
  if (block->kind == UND_BLOCK_PROSE && !self->has_body)
    {
      self->has_body = TRUE;
      add_first_sentence (self, block);
      self->asks_at_once = asks (self->reader, block);
      if (self->has_holder
          && (und_reader_token_is (self->reader, block->range.first, "“")
              || und_reader_token_is (self->reader, block->range.first, "\"")))
        und_kind_scores_add (self, UND_PART_PRESS_RELEASE, WEIGHT_OPENS_QUOTED,
                             "opens-with-quotation", block->span);
    }
  if (block->kind == UND_BLOCK_PROSE)
    {
      if (self->n_prose < MAX_OPENING)
        {
          add_greeting (self, block);
          add_weekdays (self, block);
        }
      speaks = has_first_person (self->reader, block);
      self->is_paper_told = self->is_paper_told
                            || (self->n_prose < MAX_OPENING
                                && tells_of_paper (self->reader, block));
      /* "We have also signed an open letter" may come at the end. */
      if (self->n_prose++ < MAX_TELLING || speaks)
        self->tells_of_paper = self->tells_of_paper || tells_of_paper (self->reader, block);
      und_kind_scores_add_speakers (self, block);
      if (self->is_reprinting)
        self->speaks_in_reprint = self->speaks_in_reprint || speaks;
      else
        self->has_first_person = self->has_first_person || speaks;
    }
  /* "The full text of the letter is below", after all that is told of it. */
  self->is_reprinting = self->is_reprinting || (block->follows && tells_before_greeting (self));
}

void
und_kind_scores_read (UndKindScores *self, gsize end)
{
  for (; self->blocks.end < end; self->blocks.end++)
    add_block (self, self->blocks.end);
}

void
und_kind_scores_init (UndKindScores *self, const UndReader *reader, gsize first_block)
{
  *self = (UndKindScores){ 0 };
  self->reader = reader;
  self->blocks = (UndRange){ first_block, first_block };
  self->seen = g_hash_table_new (NULL, NULL);
  self->speakers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
und_kind_scores_clear (UndKindScores *self)
{
  g_hash_table_unref (self->seen);
  g_hash_table_unref (self->speakers);
}

/* Where somebody is heard, or thanks those who signed, a petition is told of, and so it is below a
 * dateline, which petitions have none of: what only mentions it weighs nothing. Papers do not say
 * "we", and a letter to be signed by its readers, or printed below what is told of it, is no letter
 * by its greeting and its closing. */
static gint64
get_weight (const UndKindScores *self, UndPartKind kind)
{
  gboolean is_told = kind == UND_PART_PETITION
                     && (self->is_told || self->has_dateline
                         || g_hash_table_size (self->speakers) > 0);

  if (kind == UND_PART_LETTER
      && (self->is_form || (self->is_reprinting && !self->has_shape[UND_BLOCK_CLOSING])))
    return self->weights[kind] - (self->has_shape[UND_BLOCK_SALUTATION] ? WEIGHT_SALUTATION : 0)
           - (self->has_shape[UND_BLOCK_CLOSING] ? WEIGHT_CLOSING : 0);

  if (kind == UND_PART_OTHER && !und_kind_scores_is_record (self))
    return 0;
  if (kind == UND_PART_NEWS_ARTICLE && self->has_first_person)
    return self->weights[kind] - WEIGHT_FIRST_PERSON;
  return self->weights[kind] - (is_told ? self->mentions : 0);
}

UndPartKind
und_kind_scores_find_best (const UndKindScores *self)
{
  UndPartKind best = UND_PART_OTHER;

  for (guint i = 0; i < UND_PART_OTHER; i++)
    if (get_weight (self, (UndPartKind) i) >= MIN_WEIGHT
        && get_weight (self, (UndPartKind) i) > get_weight (self, best))
      best = (UndPartKind) i;
  return best;
}
