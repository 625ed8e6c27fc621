package dev.heliotrope.config.flowfile;

/** The forms that a step's values are written in. */
enum Form {
    STEP("the name of a step"),
    PROMPTS("a prompt, or a list of prompts"),
    VALUES("a name and a value a line"),
    VALUE("text, or after an equals sign an expression"),
    NAME("a name"),
    TARGET("outside and a name, or extension and a number"),
    FLOW("the name of a flow"),
    VARIABLES("a variable of this flow and one of the other a line"),
    CALENDAR("the name of a calendar"),
    QUEUE("the name of a queue"),
    SERVICE("the name of a service"),
    PATH("a path such as /orders/{number}"),
    SKILLS("a skill and a level from 1 to 5 a line"),
    ATTRIBUTE("what is asked of an agent: { skills: { billing: 3 }, not: { agents: petr } }"),
    ATTRIBUTES("a skill and a level a line, or a list of what is asked of an agent"),
    TIME_OR_EXPRESSION("a time such as 5s, or after an equals sign an expression"),
    LANGUAGES("a list of languages, or a key and a language a line"),
    KEYS("a key and a step a line"),
    OUTCOME("small letters, digits and dashes"),
    OUTCOMES("an outcome and a step a line"),
    CONDITIONS("a list of if and then"),
    MISSED("a step, or what to say before asking again and then the step"),
    VARIABLE("the name of a variable"),
    LENGTH("a number, or two with a dash: 4-8"),
    RANGE("two whole numbers with a dash: 1-100"),
    PATTERN("a regular expression (RE2)"),
    DIRECT_DIAL("a variable, a time between digits and a step: { into: extension, between: 2s, then: call }"),
    PROMPT("a prompt"),
    SWITCH("the name of a switch"),
    SHARES("a step and a percentage a line"),
    TRIES("a number from 1 to 10"),
    TIME("a time such as 5s"),
    TRUTH("true or false"),
    WORD("one of a few words");

    private final String words;

    Form(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
