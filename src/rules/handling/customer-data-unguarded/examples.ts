import type { FileRule } from '../../file-rule.ts';

export const examples: FileRule['examples'] = {
  hcl: {
    path: 'infra/orders.tf',
    bad: `data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}
`,
    good: `data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["dynamodb:GetItem", "dynamodb:PutItem"]
    resources = [aws_dynamodb_table.orders.arn]
  }
}
`,
  },
  json: {
    path: 'iam/orders.json',
    bad: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }]
}
`,
    good: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["s3:GetObject"],
      "Resource": "arn:aws:s3:::acme-orders/*"
    }
  ]
}
`,
  },
};
