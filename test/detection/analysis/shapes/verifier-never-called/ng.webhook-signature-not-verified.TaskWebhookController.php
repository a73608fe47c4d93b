<?php

namespace App\Http\Controllers;

use App\Models\Task;
use Illuminate\Http\Request;

class TaskWebhookController extends Controller
{
    public function store(Request $request)
    {
        Task::create($request->only('title'));

        return response()->json([], 201);
    }

    private function verifySignature(Request $request): bool
    {
        $own = hash_hmac('sha256', $request->getContent(), config('services.tasks.secret'));

        return hash_equals($own, (string) $request->header('X-Task-Signature'));
    }
}
