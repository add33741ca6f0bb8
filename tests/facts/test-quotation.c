/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-quotation.h"

static void
test_own_words (void)
{
  und_test_check_quotations (
    "In President Fenn’s own words: “From the start, the camp was against the rules "
    "of the harbour.” We agree.",
    "speech by Fenn");
  und_test_check_quotations (
    "They suffer, in Governor Okafor’s words, “from the loss of hundreds of hours of "
    "work”, and more.",
    "speech by Okafor");
  und_test_check_quotations (
    "In the words of Mayor Bo Lindt, “nobody may stay at the harbour after dark "
    "without leave.”",
    "speech by Bo Lindt");
  und_test_check_quotations ("In other words, “nobody at all may stay at the harbour.”", "speech");
}

static void
test_whose_words (void)
{
  und_test_check_quotations (
    "“We sue for the weir,” said River Conference (RC) President Ada Penrose.",
    "speech by Ada Penrose");
  und_test_check_quotations ("“The weir leaks in rain,” the letter from 12 mayors says.",
                             "speech by the letter in letter");
  und_test_check_quotations ("“Keep the weir ‘in good repair,’” the letter states.",
                             "speech by the letter in letter; nested in letter");
  und_test_check_quotations (
    "New York's Mayor Bo Lindt said that the weirs “leak in the spring rain.”",
    "speech by Bo Lindt");
  und_test_check_quotations ("Weirs end the run of such calls and “help the mayors to find them.”",
                             "speech");
}

/* The colon before a paragraph of its own tells that whom the sentence is about speaks. */
static void
test_presented (void)
{
  und_test_check_quotations (
    "A guest of the forum is Bo Fenn from Reed Watch (Switzerland):\n\n“We have come "
    "a long way, and the doors are closed.”",
    "speech by Bo Fenn");
  und_test_check_quotations (
    "Cy Okafor, from Reed for Justice, sees a danger in it:\n\n“It is the first time "
    "that we are not let in.”",
    "speech by Cy Okafor");
  und_test_check_quotations (
    "Three demands of the crowd that Bo Fenn had joined with Cy Okafor:\n\n“The weir "
    "shall be mended before the winter.”",
    "speech");
}

static void
test_labels (void)
{
  und_test_check_quotations (
    "Attorney General Bo Fenn Sues\n\nFenn: Rule “is not only unlawful, it is cruel "
    "to the river”\n\nBo Fenn will go to court.",
    "speech by Bo Fenn");
  und_test_check_quotations (
    "Update: Rule “is not only unlawful, it is cruel to the river”\n\nBo Fenn will go "
    "to court.",
    "speech");
}

static void
test_manner_is_no_speaker (void)
{
  und_test_check_quotations (
    "The coalition wrote to the agency and directly called on it to “withdraw the "
    "rule for all time.”",
    "speech by The coalition in letter");
}

static void
test_speaker_after (void)
{
  und_test_check_quotations ("“We will act today,” said Attorney General Ada Penrose.",
                             "speech by Ada Penrose");
  und_test_check_quotations ("“We will act today,” Attorney General Penrose said.",
                             "speech by Ada Q. Penrose");
  und_test_check_quotations ("“We will act today,” added Okafor.", "speech by Okafor");
  und_test_check_quotations ("“Will we act today?” asked Dr. Rhea Fenn of the clinic.",
                             "speech by Rhea Fenn");
  und_test_check_quotations ("“We will act today,” said Milo Brandt, who leads the unit.",
                             "speech by Milo Brandt");
  und_test_check_quotations (
    "“We will act today,” Milo Brandt, who leads the unit, said on Monday.",
    "speech by Milo Brandt");
  und_test_check_quotations ("“We will act today,” according to Mayor Ines de la Cruz.",
                             "speech by Ines de la Cruz");
  und_test_check_quotations ("“We will act today,” a spokeswoman for the office said.",
                             "speech by a spokeswoman for the office");
  und_test_check_quotations ("“We will act today”, said Okafor.", "speech by Okafor");
  und_test_check_quotations ("“We will act today,” Sen. Rhea Fenn (D-Calif.) said.",
                             "speech by Rhea Fenn");
  und_test_check_quotations ("“We will act today,” said Milo Brandt Tuesday.",
                             "speech by Milo Brandt");
  und_test_check_quotations ("“We will act today,” said Okafor in a statement on the letter.",
                             "speech by Okafor");
  und_test_check_quotations ("“We will act today,” said the Mayor of Greater Reed, Milo Brandt.",
                             "speech by Milo Brandt");
  und_test_check_quotations ("“We will act today,” said Reed (OH) Mayor Milo Brandt.",
                             "speech by Milo Brandt");
  und_test_check_quotations ("“We will act today,” Reed (OH) Mayor Milo Brandt said.",
                             "speech by Milo Brandt");
  und_test_check_quotations (
    "“Rivers are tired of it,” Fen Trust Cornwall policy director Milo Brandt said.",
    "speech by Milo Brandt");
  und_test_check_quotations (
    "The rule “would undo the work of forty years” and must go, Okafor said.", "speech by Okafor");
}

static void
test_speaker_before (void)
{
  und_test_check_quotations ("Attorney General Penrose said, “We will act today.”",
                             "speech by Ada Q. Penrose");
  und_test_check_quotations ("Milo Brandt added: “We will act today.”", "speech by Milo Brandt");
  und_test_check_quotations ("Said Milo Brandt: “We will act today.”", "speech by Milo Brandt");
  und_test_check_quotations (
    "A spokeswoman, Rhea Fenn, declined to say more but said the rule is “lawful.”",
    "speech by Rhea Fenn");
  und_test_check_quotations (
    "It went to Governor Milo Brandt's office. Brandt's spokeswoman, Rhea Fenn, said "
    "that he “has not made a decision.”",
    "speech by Rhea Fenn");
  und_test_check_quotations (
    "Senator Milo Brandt (D-Va.), chair of the panel, said, “We will act today.”",
    "speech by Milo Brandt");
  und_test_check_quotations (
    "The letter, drafted by Rhea Fenn (Lab, Reed East) and Lord Okafor, says that "
    "the rule “will undo forty years of work.”",
    "speech by The letter in letter");
  und_test_check_quotations (
    "Statement on National Rivers Week\n\nPremier Milo Brandt has issued the following "
    "statement on Rivers Week:\n\n“Rivers are the heart of our land.”",
    "speech by Milo Brandt");
  und_test_check_quotations ("Milo Brandt (D-Calif.) added: “We will act today.”",
                             "speech by Milo Brandt");
  und_test_check_quotations ("Milo Brandt, who leads the unit, added: “We will act today.”",
                             "speech by Milo Brandt");
  und_test_check_quotations ("Milo Brandt spoke. Later he added: “We will act today.”",
                             "speech by Milo Brandt");
  und_test_check_quotations ("Milo Brandt praised the weir, calling it “a fair plan.”",
                             "speech by Milo Brandt");
  und_test_check_quotations ("In 1970, a U.S. Senate panel wrote: “The air must be clean by law.”",
                             "speech by a U.S. Senate panel");
  und_test_check_quotations (
    "On Monday, Secretary Rhea Fenn defended the rule and said “loopholes” remain.",
    "speech by Rhea Fenn");
  und_test_check_quotations (
    "In a letter, the governors of Ohio, Utah and Maine said farms “face ruin.”",
    "speech by the governors in letter");
  und_test_check_quotations (
    "In a letter to River Secretary Olaf Hale, Ohio Governor Milo Brandt, Utah Governor "
    "Rhea Fenn and Iowa Governor Bo Voss wrote that farms “face ruin.”",
    "speech by Milo Brandt in letter");
  und_test_check_quotations (
    "The neighbours are saying, loud and clear, “We want a new bridge now.”",
    "speech by The neighbours");
}

/* Each paragraph in marks of its own, its stop behind them. */
static void
test_speech_of_whole_paragraphs (void)
{
  und_test_check_quotations (
    "Ada Penrose, Weir Prize in Mills or Locks Laureate said:\n\n“No one is safe until "
    "all are”.\n\n“We must act before the winter floods come”.\n\n“It is in the "
    "interest of us all”.",
    "speech by Ada Penrose; speech by Ada Penrose; speech by Ada Penrose");
}

/* Who spoke may stand right behind the words, with what she is. */
static void
test_name_behind_the_words (void)
{
  und_test_check_quotations (
    "Ada Penrose from Fen Rights Watch said: “The weir has waited long enough.”",
    "speech by Ada Penrose");
  und_test_check_quotations (
    "“The weir has waited long enough.” Ms. Ada Penrose, Director, Fen Trust\n\nThe "
    "board met.",
    "speech by Ada Penrose");
  und_test_check_quotations (
    "“The weir has waited long enough.” Ada Penrose, who leads the trust, left.", "speech");
}

/* What the sentence goes on with speaks not. */
static void
test_participle_is_no_speaker (void)
{
  und_test_check_quotations (
    "The board asked for an answer by May, explaining details regarding its “plans "
    "for the weir and the mill”.",
    "speech by The board");
}

static void
test_lost_opening_mark (void)
{
  und_test_check_quotations (
    "When our nurses in the field tell us so, we listen,” said Milo Brandt. “We will "
    "act today.”",
    "speech by Milo Brandt");
}

static void
test_apposition (void)
{
  und_test_check_quotations (
    "Rhea Fenn, president of the Reed Data Alliance, a trade group for reeds, called "
    "it “a gift to people who skip out.” The letter was sent.",
    "speech by Rhea Fenn");
  und_test_check_quotations (
    "Rhea Fenn, the president of the Marsh Club commented:\n\n“We will act today.”",
    "speech by Rhea Fenn");
  und_test_check_quotations (
    "Rhea Fenn, a student who worked to pass this rule said: “We will act today.”",
    "speech by Rhea Fenn");
  und_test_check_quotations ("A spokeswoman, Rhea Fenn, said, “We will act today.”",
                             "speech by Rhea Fenn");
  und_test_check_quotations ("“We will act today,” said the director of the board, Rhea Fenn.",
                             "speech by Rhea Fenn");
  und_test_check_quotations (
    "“We will act today,” said Commissioner of River Protection Rhea Fenn.", "speech by Rhea Fenn");
  und_test_check_quotations ("“We will act today,” the Reed Data Alliance said of the letter.",
                             "speech by the Reed Data Alliance");
  und_test_check_quotations (
    "The letter quotes a nurse, who wrote to her sister: “We keep it all.”", "speech by a nurse");
  und_test_check_quotations ("“We will act today,” said the mill’s nurse, Rhea Fenn.",
                             "speech by Rhea Fenn");
  und_test_check_quotations (
    "In a statement, a spokesman for the mill, Milo Brandt, said the rule was “wrong "
    "for us all.”",
    "speech by Milo Brandt");
  und_test_check_quotations ("“We will act today,” the mill’s own spokesman Milo Brandt said.",
                             "speech by Milo Brandt");
  und_test_check_quotations ("“We will act today.” — Milo Brandt, Mayor of Reed",
                             "speech by Milo Brandt");
  und_test_check_quotations ("Our nurses in the field say, “We will act today.”",
                             "speech by Our nurses in the field");
}

static void
test_interrupted_speech_goes_on (void)
{
  und_test_check_quotations ("“We will act today,” said Okafor. “We will win.”",
                             "speech by Okafor; speech by Okafor on 0");
  und_test_check_quotations ("“We will act today,” said Okafor, “and we will win.”",
                             "speech by Okafor; speech by Okafor on 0");
  und_test_check_quotations (
    "“We will act today,” said Okafor. He turned to the crowd. “We will win.”",
    "speech by Okafor; speech");
  und_test_check_quotations ("“It is wrong to wait,” the letter reads. “We ask you to stop.”",
                             "speech by the letter in letter; speech by the letter in letter on 0");
}

static void
test_next_paragraph_is_carried_on (void)
{
  und_test_check_quotations ("“We act,” said Okafor. “We win.”\n\n“We will act again next year.”",
                             "speech by Okafor; speech by Okafor on 0; speech by Okafor");
}

static void
test_words_of_the_letter (void)
{
  und_test_check_quotations (
    "“It is wrong to wait,” the attorneys general write in the letter to Fenn.",
    "speech by the attorneys general in letter");
  und_test_check_quotations ("“We have a duty to act,” the senators’ letter says.",
                             "speech by the senators’ letter in letter");
  und_test_check_quotations (
    "In their letter to Rhea Fenn, the governors argue the plan would “gut” the law and "
    "“leave millions behind.” The coalition also contends that it “skips a step.”",
    "speech by the governors in letter; speech by the governors in letter; "
    "speech by The coalition in letter");
  und_test_check_quotations ("The letter also reads, “These rules hurt our offices.”",
                             "speech by The letter in letter");
  und_test_check_quotations (
    "In an open letter to Secretary Rhea Fenn the state officials said the rule is "
    "“heartless” and “contrary to what we value.”",
    "speech by the state officials in letter; "
    "speech by the state officials in letter");
  und_test_check_quotations (
    "The group sent a letter. They argue that the bill is a “rational and fair cure "
    "for a grave harm” and should pass.",
    "speech by The group in letter");
  und_test_check_quotations (
    "Penrose and the coalition explain in their letter why it helps. “The law is "
    "very clear on this point.”",
    "speech by Penrose and the coalition in letter");
  und_test_check_quotations (
    "Citing her “deep concern about the threats to our rivers,” Penrose led a "
    "coalition of 21 attorneys general to ask Congress for help.",
    "speech in letter");
  und_test_check_quotations (
    "The attorneys general say that because of laws that say a child is better off "
    "unless “a thorough court inquiry” finds otherwise, the letter is right.",
    "speech by The attorneys general in letter");
}

/* Who signs a letter writes it; a column is no letter, and others write other things. */
static void
test_signer_writes (void)
{
  und_test_check_quotations (
    "Penrose sent a letter to the board.\n\n“We must act today,” Penrose wrote.",
    "speech by Ada Q. Penrose in letter");
  und_test_check_quotations (
    "Penrose sent a letter to the board.\n\n“We must act today,” Penrose wrote. “It "
    "is late in the year.”",
    "speech by Ada Q. Penrose in letter; "
    "speech by Ada Q. Penrose in letter on 0");
  und_test_check_quotations (
    "Penrose sent a letter to the board.\n\n“We must act today,” Penrose wrote in a column.",
    "speech by Ada Q. Penrose");
  und_test_check_quotations (
    "Penrose sent a letter to the board.\n\n“We must act today,” Penrose said.",
    "speech by Ada Q. Penrose");
  und_test_check_quotations ("Penrose sent a letter to the board.\n\n“It is law,” Brandt wrote.",
                             "speech by Brandt");
  und_test_check_quotations ("The weir is old.\n\n“We must act today,” Penrose wrote.",
                             "speech by Ada Q. Penrose");
}

static void
test_letter_as_subject (void)
{
  und_test_check_quotations ("As the letter puts it, “the rule harms our towns and our rivers.”",
                             "speech by the letter in letter");
  und_test_check_quotations (
    "The letter, led by Utah, Ohio and Iowa, asserts that “mills have said so for "
    "years.”",
    "speech by The letter in letter");
  und_test_check_quotations (
    "“A weir keeps a record of the river,” the letter begins. It goes on: “We read "
    "it every day.”",
    "speech by the letter in letter; speech by the letter in letter");
  und_test_check_quotations (
    "The brief argues that “the tide belongs to all of us here,” a rule, it says, "
    "that “was old before us.” Under the other rule, “most of the creeks would be ponds.”",
    "speech by The brief in letter; speech by The brief in letter; "
    "speech in letter");

  und_test_check_quotations (
    "The letter from five mayors, two sheriffs and one judge said the weir “could leave "
    "many towns without water.”",
    "speech by The letter in letter");
  und_test_check_quotations (
    "The letter puts the law in one sentence: “Rules bind all of us alike.”",
    "speech by The letter in letter");
  und_test_check_quotations (
    "The letter went out today. It calls the rule “careless of our health” and asks "
    "the office to “restore the notice at once.”",
    "speech by The letter in letter; speech by The letter in letter");
}

/* What those who sue together lay before a court is what they sign. */
static void
test_suits (void)
{
  und_test_check_quotations (
    "Twelve states sued. The lawsuit states that the rule “takes the weir from all "
    "who live below it.”",
    "speech by The lawsuit in letter");
  und_test_check_quotations (
    "Twelve states sued. In the complaint, the mayors argue that the rule “takes "
    "the weir from all who live below it.”",
    "speech by the mayors in letter");
  und_test_check_quotations (
    "Twelve states sued. The report states that the rule “takes the weir from all "
    "who live below it.”",
    "speech by The report");
}

static void
test_groups_that_sign (void)
{
  und_test_check_quotations (
    "Ines Fenn began the letter. “It falls on the small,” wrote Fenn and the others.",
    "speech by Ines Fenn in letter");
  und_test_check_quotations ("Ines Fenn began the letter. “It falls on the small,” wrote Fenn.",
                             "speech by Ines Fenn");
  und_test_check_quotations (
    "“We want to see the boats run on,” the delegation said in a joint statement.",
    "speech by the delegation in letter");
  und_test_check_quotations (
    "“We want to see the boats run on,” the delegation said in a statement.",
    "speech by the delegation");
  und_test_check_quotations (
    "“We want to see the boats run on,” Milo Brandt said in a joint statement.",
    "speech by Milo Brandt");
  und_test_check_quotations (
    "“We want to see the boats run on,” said Ines Fenn and Milo Brandt in a joint "
    "statement.",
    "speech by Ines Fenn in letter");
  und_test_check_quotations (
    "“We want to see the boats run on,” said Ines Fenn and Milo Brandt in a "
    "statement.",
    "speech by Ines Fenn");
  und_test_check_quotations (
    "The letter is short. “We want to see the boats run on,” said Ines Fenn and "
    "Milo Brandt in a joint statement.",
    "speech by Ines Fenn");
  und_test_check_quotations (
    "The letter is short. “We will act today,” Penrose and 11 other mayors wrote.",
    "speech by Penrose and 11 other mayors in letter");
  und_test_check_quotations ("The premiers sent a letter. “We take no side,” the premiers said.",
                             "speech by the premiers in letter");
  und_test_check_quotations ("The letter is short. “It falls on the small,” the officers write.",
                             "speech by the officers in letter");
  und_test_check_quotations (
    "A coalition of states urged Congress to act. Fenn and the coalition say that a "
    "weir “will commonly wait until the third week of the month.”",
    "speech by Fenn and the coalition in letter");
}

static void
test_paragraph_without_marks (void)
{
  und_test_check_quotations ("The letter reads:\n\nThe rule harms our towns and our river.\n\n"
                             "Fenn will speak on Monday.",
                             "speech by The letter in letter");
  und_test_check_quotations ("The letter states:\n\n  The rule harms our towns and our river.\n",
                             "speech by The letter in letter");
  und_test_check_quotations (
    "The letter asks the board:\n\n- to mend the weir.\n\nFenn will speak.", "");
  und_test_check_quotations (
    "Fenn read the letter to us:\n\nThe rule harms our towns and our river.", "");
}

static void
test_words_of_others (void)
{
  und_test_check_quotations (
    "“We have no water,” said Rhea Fenn. “It is gone.” Her brother, Milo Fenn, "
    "agreed. “It is,” he said.",
    "speech by Rhea Fenn; speech by Rhea Fenn on 0; speech by Milo Fenn");

  und_test_check_quotations ("The letter was sent today. “I am proud to lead it,” said Penrose.",
                             "speech by Ada Q. Penrose");
  und_test_check_quotations ("“We will act today,” the senators said.", "speech by the senators");
  und_test_check_quotations (
    "Senators Fenn and Okafor saw the letter. “We will act today,” Senators Fenn and "
    "Okafor said.",
    "speech by Senators Fenn and Okafor");
  und_test_check_quotations_in ("The attorneys general say, “We want a fair rule now.”",
                                UND_PART_LETTER, "speech by The attorneys general");
}

static void
test_scare_quotes (void)
{
  und_test_check_quotations ("They oppose the “open season” policy of the agency.", "scare");
  und_test_check_quotations ("Penrose said the “open season” policy is wrong.", "scare");
  und_test_check_quotations ("The unit, known as the “River Rats,” is brave.", "title");
  und_test_check_quotations ("The so-called “quick fix” is none.", "scare");
  und_test_check_quotations ("Care is “free” in the market.", "scare");
  und_test_check_quotations ("She defended Environmental Goals (“EG”) today.", "scare");
}

static void
test_titles (void)
{
  und_test_check_quotations ("They back H.R. 5339 (“Clean Rivers for All Act”) and others.",
                             "title");
  und_test_check_quotations ("They wrote a report titled “Floods Without End.”", "title");
  und_test_check_quotations ("In a report titled “Why the weir leaks”, they ask.", "title");
  und_test_check_quotations ("It is called “The Long Road to a Just Peace” by its authors.",
                             "title");
}

static void
test_nested (void)
{
  und_test_check_quotations ("“The ‘quick fix’ fails us all,” said Okafor.",
                             "speech by Okafor; nested");
}

static void
test_wrapping_changes_nothing (void)
{
  const char *text =
    "Attorney General Ada Penrose and the coalition argue in the letter that the new rule “would "
    "undo the work of forty years along every river of the state,” and they ask the agency to "
    "withdraw it. “Nobody who has seen the water rise can call this a plan,” said Milo Brandt, "
    "who leads the river watch. “We have read every page of it, and there is none.” The letter "
    "also reads, “Our offices stand ready to work on a rule that holds.”";

  for (guint width = 40; width < 110; width += 7)
    {
      g_autoptr (GString) wrapped = g_string_new (text);
      g_autofree char *one_line = und_test_dup_quotations (text, UND_PART_PRESS_RELEASE);
      g_autofree char *lines = NULL;
      guint column = 0;

      for (gsize i = 0; i < wrapped->len; i++)
        {
          if (wrapped->str[i] == ' ' && column >= width)
            {
              wrapped->str[i] = '\n';
              column = 0;
            }
          column++;
        }
      lines = und_test_dup_quotations (wrapped->str, UND_PART_PRESS_RELEASE);
      g_assert_cmpstr (lines, ==, one_line);
    }
}

/* Who wrote is known by the surname, without what is behind it, and where both are given by the
 * first letter of the given name too. */
static void
test_signers_by_whole_names (void)
{
  und_test_check_quotations (
    "Penrose sent a letter to the board.\n\n“We must act,” Penrose, attorney general "
    "for the District of Columbia, wrote.",
    "speech by Ada Q. Penrose in letter");
  und_test_check_quotations (
    "Penrose sent a letter to the board.\n\n“We must act,” Justice Bo Lindt Penrose "
    "wrote.",
    "speech by Bo Lindt Penrose");
}

/* A brief may be read, or be an interview. */
static void
test_briefs (void)
{
  und_test_check_quotations (
    "Okafor signed a letter. “We will act today,” Okafor told the Courier in a brief "
    "interview.",
    "speech by Okafor");
  und_test_check_quotations (
    "In a friend-of-the-court brief, the firms said that the rule would “inflict "
    "harm on all of us.”",
    "speech by the firms in letter");
}

/* What is asked in a letter is the letter's, whoever sent it. */
static void
test_asked_in_letter (void)
{
  und_test_check_quotations ("Ada Penrose and 16 others sent a letter to Milo Brandt asking him to "
                             "“mend the weir and all that hangs on it.”",
                             "speech by Ada Penrose in letter");
  und_test_check_quotations (
    "The letter was sent. Ada Penrose met Milo Brandt, asking him to “mend "
    "the weir and all that hangs on it.”",
    "speech by Ada Penrose");
  und_test_check_quotations (
    "After receiving a letter asking for records, Milo Brandt said the board “has "
    "never mended the weir at all.”",
    "speech by Milo Brandt");
  und_test_check_quotations (
    "The attorneys general submitted comments to the board. They argue that "
    "it “has never mended the weir at all.”",
    "speech by The attorneys general in letter");
  und_test_check_quotations (
    "The attorneys general read comments on the weir. They argue that it “has "
    "never been mended at all.”",
    "speech by The attorneys general");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/facts/quotation/asked-in-letter", test_asked_in_letter);
  g_test_add_func ("/facts/quotation/briefs", test_briefs);
  g_test_add_func ("/facts/quotation/suits", test_suits);
  g_test_add_func ("/facts/quotation/speaker-after", test_speaker_after);
  g_test_add_func ("/facts/quotation/speaker-before", test_speaker_before);
  g_test_add_func ("/facts/quotation/speech-of-whole-paragraphs", test_speech_of_whole_paragraphs);
  g_test_add_func ("/facts/quotation/name-behind-the-words", test_name_behind_the_words);
  g_test_add_func ("/facts/quotation/participle-is-no-speaker", test_participle_is_no_speaker);
  g_test_add_func ("/facts/quotation/lost-opening-mark", test_lost_opening_mark);
  g_test_add_func ("/facts/quotation/apposition", test_apposition);
  g_test_add_func ("/facts/quotation/groups-that-sign", test_groups_that_sign);
  g_test_add_func ("/facts/quotation/interrupted-speech-goes-on", test_interrupted_speech_goes_on);
  g_test_add_func ("/facts/quotation/next-paragraph-is-carried-on",
                   test_next_paragraph_is_carried_on);
  g_test_add_func ("/facts/quotation/words-of-the-letter", test_words_of_the_letter);
  g_test_add_func ("/facts/quotation/signer-writes", test_signer_writes);
  g_test_add_func ("/facts/quotation/letter-as-subject", test_letter_as_subject);
  g_test_add_func ("/facts/quotation/paragraph-without-marks", test_paragraph_without_marks);
  g_test_add_func ("/facts/quotation/words-of-others", test_words_of_others);
  g_test_add_func ("/facts/quotation/scare-quotes", test_scare_quotes);
  g_test_add_func ("/facts/quotation/titles", test_titles);
  g_test_add_func ("/facts/quotation/own-words", test_own_words);
  g_test_add_func ("/facts/quotation/presented", test_presented);
  g_test_add_func ("/facts/quotation/labels", test_labels);
  g_test_add_func ("/facts/quotation/manner-is-no-speaker", test_manner_is_no_speaker);
  g_test_add_func ("/facts/quotation/nested", test_nested);
  g_test_add_func ("/facts/quotation/wrapping-changes-nothing", test_wrapping_changes_nothing);
  g_test_add_func ("/facts/quotation/signers-by-whole-names", test_signers_by_whole_names);
  g_test_add_func ("/facts/quotation/whose-words", test_whose_words);
  return g_test_run ();
}
