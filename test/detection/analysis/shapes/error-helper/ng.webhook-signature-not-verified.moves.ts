import { handleError } from './errors';
import { vans } from './vans';

export async function webhookHandler(request: Request, response: Response) {
  try {
    const move = await request.json();
    await vans.update(move.van, { isOnItsWay: true });
  } catch (error) {
    return handleError(request, response, error);
  }
}
