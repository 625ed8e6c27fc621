package dev.heliotrope.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.validator.CelValidator;
import dev.cel.validator.CelValidatorFactory;
import dev.cel.validator.validators.RegexLiteralValidator;
import dev.cel.validator.validators.TimestampLiteralValidator;
import dev.heliotrope.flow.Scope;
import dev.heliotrope.flow.ValueType;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The library, set up for expressions that are short and never loop. Loading this class costs some hundred milliseconds,
 * which a configuration without expressions does not pay.
 */
final class CelEngine {
    /** In code points. */
    static final int LONGEST_SOURCE = 1000;

    /** A compiler costs as much as some hundred expressions, and the flows of a company have few sets of variables. */
    private static final int MOST_CHECKERS = 64;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST_SOURCE)
            .maxParseRecursionDepth(50)
            .enableComprehension(false)
            .maxRegexProgramSize(500)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .addFunctionBindings(CelWaits.bound())
            .addLateBoundFunctions(CelWaits.NAME)
            .build();

    private static final Map<Names, Checker> CHECKERS = new ConcurrentHashMap<>();

    private CelEngine() {}

    private record Names(Map<String, ValueType> variables, Set<String> untyped) {}

    private record Checker(CelCompiler compiler, CelValidator validator) {
        static Checker of(Names names) {
            CelCompiler compiler = compilerOf(names);
            return new Checker(
                    compiler,
                    CelValidatorFactory.standardCelValidatorBuilder(compiler, RUNTIME)
                            .addAstValidators(RegexLiteralValidator.INSTANCE, TimestampLiteralValidator.INSTANCE)
                            .build());
        }
    }

    private static CelCompiler compilerOf(Names names) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.HAS)
                .addFunctionDeclarations(CelWaits.declared())
                .addVar(Scope.CALLER, SimpleType.STRING)
                .addVar(Scope.DIALLED, SimpleType.STRING)
                .addVar(Scope.LANGUAGE, SimpleType.STRING)
                .addVar(Scope.NOW, SimpleType.TIMESTAMP);
        names.variables().forEach((name, type) -> builder.addVar(name, CelTypes.of(type)));
        names.untyped().forEach(name -> builder.addVar(name, SimpleType.DYN));
        return builder.build();
    }

    private static Checker checker(Names names) {
        if (CHECKERS.size() >= MOST_CHECKERS) {
            CHECKERS.clear();
        }
        return CHECKERS.computeIfAbsent(names, Checker::of);
    }

    /** Checked for names and types and, where that is well, for texts that must be a pattern or a point in time. */
    static CelValidationResult check(String source, Map<String, ValueType> variables, Set<String> untyped)
            throws CelValidationException {
        Checker checker = checker(new Names(Map.copyOf(variables), Set.copyOf(untyped)));
        CelValidationResult typed = checker.compiler().compile(source);
        return typed.hasError() ? typed : checker.validator().validate(typed.getAst());
    }

    static CelRuntime.Program program(CelAbstractSyntaxTree tree) throws CelEvaluationException {
        return RUNTIME.createProgram(tree);
    }
}
