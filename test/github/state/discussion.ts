/** A discussion and what is said in it. */
export interface Discussion {
  id: number;
  number: number;
  title: string;
  body: string;
  user: string;
  createdAt: string;
  updatedAt: string;
  comments: DiscussionComment[];
}

export interface DiscussionComment {
  id: number;
  body: string;
  user: string;
  createdAt: string;
  updatedAt: string;
}
