package dev.heliotrope.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionResolver;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.heliotrope.flow.ExpectedWaits;
import dev.heliotrope.flow.Expression;
import dev.heliotrope.flow.Expressions.Fault;
import dev.heliotrope.flow.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code wait("support")}: the expected wait in a queue, which nobody may be able to tell. So it is of a type of its own, with CEL's two words for
 * what may be absent, {@code hasValue()} and {@code orValue(...)}, but not with {@code value()}, which could fail in a call.
 */
final class CelWaits {
    static final CelType TYPE = OptionalType.create(SimpleType.DURATION);
    static final String NAME = "wait";

    private static final String HAS_VALUE = "hasValue";
    private static final String OR_VALUE = "orValue";

    private CelWaits() {}

    static List<CelFunctionDecl> declared() {
        return List.of(
                CelFunctionDecl.newFunctionDeclaration(
                        NAME, CelOverloadDecl.newGlobalOverload("wait_string", TYPE, SimpleType.STRING)),
                CelFunctionDecl.newFunctionDeclaration(
                        HAS_VALUE, CelOverloadDecl.newMemberOverload("optional_hasValue", SimpleType.BOOL, TYPE)),
                CelFunctionDecl.newFunctionDeclaration(
                        OR_VALUE,
                        CelOverloadDecl.newMemberOverload(
                                "optional_orValue_value", SimpleType.DURATION, TYPE, SimpleType.DURATION)));
    }

    static List<CelFunctionBinding> bound() {
        return List.of(
                CelFunctionBinding.from("optional_hasValue", Optional.class, Optional::isPresent),
                CelFunctionBinding.from("optional_orValue_value", Optional.class, Duration.class, CelWaits::orValue));
    }

    private static Object orValue(Optional<?> wait, Duration otherwise) {
        return wait.isPresent() ? wait.get() : otherwise;
    }

    /** What this call is told; bound for one evaluation only, in which it stays the same. */
    @SuppressWarnings("Immutable")
    static CelFunctionResolver told(Scope scope) {
        ExpectedWaits waits = scope.waits();
        return CelLateFunctionBindings.from(CelFunctionBinding.from("wait_string", String.class, waits::in));
    }

    /** The queues that are asked about, and a fault for each that is not written out, which nobody could check. */
    record Asked(List<Expression.Queue> queues, List<Fault> faults) {}

    static Asked asked(CelAbstractSyntaxTree tree, String source) {
        List<Expression.Queue> queues = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        CelNavigableAst.fromAst(tree).getRoot().allNodes().forEach(node -> {
            CelExpr expression = node.expr();
            if (expression.getKind() == CelExpr.ExprKind.Kind.CALL && isAsking(expression.call())) {
                List<CelExpr> named = expression.call().args();
                CelExpr queue = named.getFirst();
                int offset = offset(tree, queue, source);
                if (isText(queue)) {
                    // behind its quote
                    queues.add(new Expression.Queue(queue.constant().stringValue(), offset + 1));
                } else {
                    faults.add(new Fault(offset, "name the queue here, in quotes: wait(\"support\")"));
                }
            }
        });
        return new Asked(List.copyOf(queues), List.copyOf(faults));
    }

    private static boolean isAsking(CelCall call) {
        List<CelExpr> named = call.args();
        return call.function().equals(NAME) && named.size() == 1;
    }

    private static boolean isText(CelExpr queue) {
        return queue.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && queue.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }

    private static int offset(CelAbstractSyntaxTree tree, CelExpr at, String source) {
        Map<Long, Integer> positions = tree.getSource().getPositionsMap();
        int points = positions.getOrDefault(at.id(), 0);
        return source.offsetByCodePoints(0, Math.min(points, source.codePointCount(0, source.length())));
    }
}
