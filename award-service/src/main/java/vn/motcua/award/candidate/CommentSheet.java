package vn.motcua.award.candidate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// What an officer says to their own grade before it is signed.
///
/// @param text in their own words
public record CommentSheet(@NotBlank @Size(max = 2000) String text) {}
