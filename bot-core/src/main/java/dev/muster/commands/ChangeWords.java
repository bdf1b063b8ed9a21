package dev.muster.commands;

import static dev.muster.commands.GuideRow.row;
import static dev.muster.commands.GuideRow.timed;
import static dev.muster.commands.Permission.CHANGE_AUTHORITY;
import static dev.muster.commands.Permission.RESPONDER;

import dev.muster.commands.ChangeCommand.ApproveChange;
import dev.muster.commands.ChangeCommand.Implemented;
import dev.muster.commands.ChangeCommand.RefuseChange;
import dev.muster.commands.ChangeCommand.RequestChange;
import dev.muster.commands.words.WordList;
import java.util.List;

/** How an emergency change is typed and read. */
final class ChangeWords {

    static final List<GuideRow> ROWS = List.of(
            row(
                    RESPONDER,
                    "change WHAT because WHY backout PLAN",
                    "ask for an emergency change; it becomes C1, C2 …",
                    "change switch payments to the second provider because the first is down backout switch back",
                    ChangeWords::request),
            row(
                    CHANGE_AUTHORITY,
                    "approve C1 [NOTE]",
                    "the change authority agrees",
                    "approve C1 nothing better is left",
                    typed -> new ApproveChange(change(typed), typed.optionalText(1))),
            row(
                    CHANGE_AUTHORITY,
                    "refuse C1 WHY",
                    "the change authority says no",
                    "refuse C1 the second provider is down as well",
                    typed -> new RefuseChange(change(typed), typed.text(1, "Say why not."))),
            timed(
                    RESPONDER,
                    "implemented C1 RESULT",
                    "a change was carried out, with what came of it",
                    "implemented C1 payments go through again",
                    typed -> new Implemented(change(typed), typed.text(1, "Say what came of it."), typed.at())));

    private ChangeWords() {}

    private static Command request(Arguments typed) {
        String what = typed.text(0, "Say what is to be changed.");
        String why = typed.why().orElseThrow(() -> withoutWhy(typed));
        String plan = typed.parts().plan().map(WordList::prose).orElseThrow(() -> withoutPlan(typed));
        return new RequestChange(what, why, plan);
    }

    private static Misreading withoutWhy(Arguments typed) {
        WordList body = typed.body();
        int backout = body.indexOf("backout");
        return backout > 0 && backout < body.size() - 1
                ? askWhy(typed, typed.parts().withBody(body.to(backout)).withPlan(body.from(backout + 1)))
                : askWhy(typed, typed.parts().withPlan(typed.sample().plan().orElseThrow()));
    }

    private static Misreading withoutPlan(Arguments typed) {
        WordList reason = typed.parts().why().orElseThrow();
        if (reason.get(0).is("backout") && reason.size() > 1) {
            return askWhy(typed, typed.parts().withPlan(reason.from(1)));
        }
        return typed.misread(
                "Say how to go back if it makes things worse, after “backout” at the end.",
                typed.parts().withPlan(typed.sample().plan().orElseThrow()));
    }

    private static Misreading askWhy(Arguments typed, Parts withPlan) {
        return typed.misread(
                "Say why, after “because”, and then the way back, after “backout”.",
                withPlan.withWhy(typed.sample().why().orElseThrow()));
    }

    private static String change(Arguments typed) {
        return typed.ref("C", "Say which change it is, like C1.");
    }
}
