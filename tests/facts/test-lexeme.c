/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-lexeme.h"
#include "und-test-reader.h"

/* One letter a lexeme: Jurisdiction, Unit, Title, Name, number (9), Sign, "&" for AND, word (w),
 * marks as themselves, "?" for what this test does not ask for. */
static char
to_letter (const UndLexemes *lexemes, guint index)
{
  static const struct
  {
    UndLexemeKind kind;
    char letter;
  } letters[] = {
    { UND_LEX_JURISDICTION, 'J' }, { UND_LEX_PLACE, 'P' }, { UND_LEX_UNIT, 'U' },
    { UND_LEX_TITLE, 'T' },        { UND_LEX_NAME, 'N' },  { UND_LEX_NUMBER, '9' },
    { UND_LEX_SIGN, 'S' },         { UND_LEX_JOIN, 'S' },  { UND_LEX_AND, '&' },
    { UND_LEX_BULLET, '*' },       { UND_LEX_COMMA, ',' }, { UND_LEX_STOP, '.' },
    { UND_LEX_DASH, '-' },         { UND_LEX_OPEN, '(' },  { UND_LEX_CLOSE, ')' },
    { UND_LEX_OF, 'o' },           { UND_LEX_WORD, 'w' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (und_lexemes_is (lexemes, index, letters[i].kind))
      return letters[i].letter;
  return '?';
}

static void
check_lexemes (const char *text, const char *expected)
{
  g_autoptr (UndReader) reader = und_test_reader_new (text);
  g_autoptr (UndLexemes) lexemes = und_lexemes_new (reader, und_span (0, strlen (text)));
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint i = 0; i < lexemes->items->len; i++)
    g_string_append_c (letters, to_letter (lexemes, i));
  g_assert_cmpstr (letters->str, ==, expected);
}

static void
test_longest_reading_wins (void)
{
  check_lexemes ("attorneys general of New Mexico and Guam", "UoJ&J");
  check_lexemes ("Attorney General Ada Penrose (D-Calif.)", "TNN(N-J)");
  check_lexemes ("New York City, West Virginia", "P,J");
  check_lexemes ("twenty-one AGs co-signed it", "9USw");
}

static void
test_codes_need_their_place (void)
{
  check_lexemes ("OH, OK, OR, PA", "J,J,J,J");
  check_lexemes ("(R-Me)", "(N-J)");
  check_lexemes ("Show Me", "NN");
}

/* A mark of an office that is one of a state, too. */
static void
test_state_or_office_before_name (void)
{
  check_lexemes ("Dover, Del. Ada Penrose", "N,TNN");
  check_lexemes ("Dover, Del. Attorney General Ada Penrose", "N,JTNN");
}

static void
test_bullets_begin_lines (void)
{
  check_lexemes ("- Ohio\n\n- Utah", "*J*J");
  check_lexemes ("1. Ohio\n\n2) Utah", "*J*J");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/lexeme/longest-reading-wins", test_longest_reading_wins);
  g_test_add_func ("/facts/lexeme/codes-need-their-place", test_codes_need_their_place);
  g_test_add_func ("/facts/lexeme/state-or-office-before-name", test_state_or_office_before_name);
  g_test_add_func ("/facts/lexeme/bullets-begin-lines", test_bullets_begin_lines);
  return g_test_run ();
}
