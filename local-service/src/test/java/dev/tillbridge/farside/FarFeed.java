package dev.tillbridge.farside;

import dev.tillbridge.payment.FeedPage;
import dev.tillbridge.payment.Happening;
import dev.tillbridge.payment.ProcessorFeed;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A processor's list of what happened, in short pages, which shows entries late, forgets and fails on demand.
public final class FarFeed implements ProcessorFeed {
    private final Clock clock;
    private final String account;
    private final int size;
    private final List<Happening> all = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private Runnable eachQuestion = () -> {};
    private int questions;
    private boolean down;

    /// @param size how many entries a page has
    public FarFeed(Clock clock, String account, int size) {
        this.clock = clock;
        this.account = account;
        this.size = size;
    }

    public Happening happens(String type, String kind, String object) {
        var id = "evt_" + account + "_" + (all.size() + 1);
        var happening = new Happening(id, type, kind, object, Optional.empty(), Optional.empty(), clock.instant());
        all.add(happening);
        return happening;
    }

    /// An entry that the list does not show before [#show].
    public Happening happensHidden(String type, String kind, String object) {
        var happening = happens(type, kind, object);
        hidden.add(happening.id());
        return happening;
    }

    public void show() {
        hidden.clear();
    }

    /// The oldest entries are listed no more.
    public void forget(int howMany) {
        all.subList(0, howMany).clear();
    }

    public void down(boolean isDown) {
        down = isDown;
    }

    public int questions() {
        return questions;
    }

    public void beforeEachQuestion(Runnable then) {
        eachQuestion = then;
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public FeedPage after(String happening) {
        return answer(() -> {
            int at = position(happening);
            if (at < 0) {
                return new FeedPage.Gap();
            }
            var later = shown(all.subList(at + 1, all.size()));
            return new FeedPage.Listed(later.subList(0, Math.min(size, later.size())), later.size() > size);
        });
    }

    @Override
    public FeedPage since(Instant from, Optional<String> before) {
        return answer(() -> {
            int to = before.map(this::position).orElse(all.size());
            return to < 0
                    ? new FeedPage.Gap()
                    : last(shown(all.subList(0, to)).stream()
                            .filter(each -> !each.created().isBefore(from))
                            .toList());
        });
    }

    @Override
    public FeedPage newest() {
        return answer(() -> last(shown(all)));
    }

    private FeedPage answer(java.util.function.Supplier<FeedPage> page) {
        questions++;
        eachQuestion.run();
        return down ? new FeedPage.NotListed(Problem.of(ProblemCode.PROCESSOR_SILENT)) : page.get();
    }

    private FeedPage last(List<Happening> of) {
        return new FeedPage.Listed(of.subList(Math.max(0, of.size() - size), of.size()), of.size() > size);
    }

    private List<Happening> shown(List<Happening> of) {
        return of.stream().filter(each -> !hidden.contains(each.id())).toList();
    }

    private int position(String id) {
        return all.stream().map(Happening::id).toList().indexOf(id);
    }
}
