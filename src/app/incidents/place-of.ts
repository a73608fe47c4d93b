interface Place {
  repository: { id: number };
  number: number;
}

/** A pull request or an issue as a place where secrets are seen. */
export const placeOf = ({ repository, number }: Place) => ({ repository: repository.id, at: `#${number}` });
