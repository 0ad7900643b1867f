package vn.motcua.dossier.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// By which rules facts of one kind of case follow each other.
///
/// @param <S> its states, a few; absent before a first fact opens the case
/// @param <F> its facts
/// @param <T> their types
public interface Rules<S, F, T> {

    /// All types, in the order of their ranks.
    List<T> types();

    /// The type of a fact.
    T typeOf(F fact);

    /// Whether a case may see more than one such fact in its life.
    boolean repeatable(T type);

    /// The state after a fact; absent when it is not possible.
    @Nullable
    S after(@Nullable S state, F fact);

    /// The state after the barest fact of a type; absent when none is possible.
    @Nullable
    S afterAny(@Nullable S state, T type);
}
