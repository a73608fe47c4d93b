export default async function handler(req, res) {
  const parts = [];
  for await (const part of req) parts.push(part);
  const raw = Buffer.concat(parts);
  await pages.rebuild(JSON.parse(raw).path);
  res.status(204).end();
}
